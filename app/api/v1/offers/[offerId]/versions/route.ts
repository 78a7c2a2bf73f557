import { serve } from '#lib/api/serve.ts';
import { getVersions } from '#lib/api/versions.ts';

export const GET = serve(getVersions);
