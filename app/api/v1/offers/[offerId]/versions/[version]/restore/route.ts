import { serve } from '#lib/api/serve.ts';
import { postRestore } from '#lib/api/versions.ts';

export const POST = serve(postRestore);
