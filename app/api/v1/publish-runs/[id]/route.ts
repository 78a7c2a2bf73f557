import { getOnePublishRun } from '#lib/api/publish.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getOnePublishRun);
