import { postLook } from '#lib/api/support.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(postLook);
