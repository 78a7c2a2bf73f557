import { getUnsubscribe, postUnsubscribe } from '#lib/api/notification-rules.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getUnsubscribe);
export const POST = serve(postUnsubscribe);
