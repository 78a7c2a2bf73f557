import { deleteCaseLink } from '#lib/api/support.ts';
import { serve } from '#lib/api/serve.ts';

export const DELETE = serve(deleteCaseLink);
