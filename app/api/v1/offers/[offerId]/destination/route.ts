import { putDestination } from '#lib/api/offers.ts';
import { serve } from '#lib/api/serve.ts';

export const PUT = serve(putDestination);
