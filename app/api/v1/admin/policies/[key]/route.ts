import { putPolicy } from '#lib/api/policies.ts';
import { serve } from '#lib/api/serve.ts';

export const PUT = serve(putPolicy);
