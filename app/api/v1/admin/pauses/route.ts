import { deletePause, getPauses, postPause } from '#lib/api/admin.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getPauses);
export const POST = serve(postPause);
export const DELETE = serve(deletePause);
