import { postCheck } from '#lib/api/publish.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(postCheck);
