import { getAffectedOffers } from '#lib/api/errors.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getAffectedOffers);
