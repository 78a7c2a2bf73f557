import { deleteApiKey } from '#lib/api/keys.ts';
import { serve } from '#lib/api/serve.ts';

export const DELETE = serve(deleteApiKey);
