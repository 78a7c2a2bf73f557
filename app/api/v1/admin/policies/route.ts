import { getPolicies } from '#lib/api/policies.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getPolicies);
