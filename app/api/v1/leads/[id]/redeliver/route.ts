import { redeliverLeadEndpoint } from '#lib/api/leads.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(redeliverLeadEndpoint);
