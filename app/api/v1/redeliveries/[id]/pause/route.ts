import { pauseRedeliveryEndpoint } from '#lib/api/redeliveries.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(pauseRedeliveryEndpoint);
