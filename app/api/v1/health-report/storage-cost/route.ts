import { storageCostEndpoint } from '#lib/api/health.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(storageCostEndpoint);
