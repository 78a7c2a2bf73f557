import { cancelRedeliveryEndpoint } from '#lib/api/redeliveries.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(cancelRedeliveryEndpoint);
