import { getPortalInvitations, postPortalInvitation } from '#lib/api/people.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getPortalInvitations);
export const POST = serve(postPortalInvitation);
