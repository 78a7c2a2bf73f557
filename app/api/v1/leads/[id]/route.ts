import { eraseLeadEndpoint, getLeadEndpoint } from '#lib/api/leads.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getLeadEndpoint);
export const DELETE = serve(eraseLeadEndpoint);
