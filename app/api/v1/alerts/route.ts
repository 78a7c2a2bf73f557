import { getAlerts } from '#lib/api/alerts.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getAlerts);
