import { postEndSessions } from '#lib/api/people.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(postEndSessions);
