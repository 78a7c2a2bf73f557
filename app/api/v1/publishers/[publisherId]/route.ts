import { getOnePublisher, patchPublisher } from '#lib/api/members.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getOnePublisher);
export const PATCH = serve(patchPublisher);
