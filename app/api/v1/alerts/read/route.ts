import { postAlertsRead } from '#lib/api/alerts.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(postAlertsRead);
