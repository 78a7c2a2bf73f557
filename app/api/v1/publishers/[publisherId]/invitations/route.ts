import { postInvitation } from '#lib/api/members.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(postInvitation);
