import { deletePortalInvitation } from '#lib/api/people.ts';
import { serve } from '#lib/api/serve.ts';

export const DELETE = serve(deletePortalInvitation);
