import { getSavedViews, postSavedView } from '#lib/api/saved-views.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getSavedViews);
export const POST = serve(postSavedView);
