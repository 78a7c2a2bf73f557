import { getOfferCanary, putOfferCanary } from '#lib/api/alerts.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getOfferCanary);
export const PUT = serve(putOfferCanary);
