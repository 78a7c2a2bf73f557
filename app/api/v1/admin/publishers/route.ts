import { getPublishers, postPublisher } from '#lib/api/people.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getPublishers);
export const POST = serve(postPublisher);
