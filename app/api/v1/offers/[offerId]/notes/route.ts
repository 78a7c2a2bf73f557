import { getNotes, postNote } from '#lib/api/support.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getNotes);
export const POST = serve(postNote);
