import { getMembers } from '#lib/api/members.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getMembers);
