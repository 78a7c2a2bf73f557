import { getApiKeys, postApiKey } from '#lib/api/keys.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getApiKeys);
export const POST = serve(postApiKey);
