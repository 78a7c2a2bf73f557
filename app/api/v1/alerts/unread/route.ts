import { getUnreadAlerts } from '#lib/api/alerts.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getUnreadAlerts);
