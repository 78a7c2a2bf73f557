import { postAcceptance } from '#lib/api/account.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(postAcceptance);
