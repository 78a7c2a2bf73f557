import { getOneOffer, patchOffer } from '#lib/api/offers.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getOneOffer);
export const PATCH = serve(patchOffer);
