import { exportLeadsEndpoint } from '#lib/api/leads.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(exportLeadsEndpoint);
