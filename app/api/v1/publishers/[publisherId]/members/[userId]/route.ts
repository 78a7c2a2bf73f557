import { deleteMember, patchMember } from '#lib/api/members.ts';
import { serve } from '#lib/api/serve.ts';

export const PATCH = serve(patchMember);
export const DELETE = serve(deleteMember);
