import { putPassword } from '#lib/api/account.ts';
import { serve } from '#lib/api/serve.ts';

export const PUT = serve(putPassword);
