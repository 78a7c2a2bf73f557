import { postTestLeadFound } from '#lib/api/offers.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(postTestLeadFound);
