import { postMoveDestination } from '#lib/api/offers.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(postMoveDestination);
