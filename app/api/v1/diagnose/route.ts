import { postDiagnose } from '#lib/api/diagnose.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(postDiagnose);
