import { patchUser } from '#lib/api/people.ts';
import { serve } from '#lib/api/serve.ts';

export const PATCH = serve(patchUser);
