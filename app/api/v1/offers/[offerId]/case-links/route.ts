import { getCaseLinks, postCaseLink } from '#lib/api/support.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getCaseLinks);
export const POST = serve(postCaseLink);
