import { deleteSavedView } from '#lib/api/saved-views.ts';
import { serve } from '#lib/api/serve.ts';

export const DELETE = serve(deleteSavedView);
