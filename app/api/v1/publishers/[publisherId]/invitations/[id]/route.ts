import { deleteInvitation } from '#lib/api/members.ts';
import { serve } from '#lib/api/serve.ts';

export const DELETE = serve(deleteInvitation);
