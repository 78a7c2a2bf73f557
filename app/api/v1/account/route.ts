import { getOwnAccount, patchAccount } from '#lib/api/account.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getOwnAccount);
export const PATCH = serve(patchAccount);
