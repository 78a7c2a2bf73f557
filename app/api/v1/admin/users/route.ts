import { getUsers } from '#lib/api/people.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getUsers);
