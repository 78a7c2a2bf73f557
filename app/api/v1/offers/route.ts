import { getOffers, postOffer } from '#lib/api/offers.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getOffers);
export const POST = serve(postOffer);
