import { getRedeliveryEndpoint } from '#lib/api/redeliveries.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getRedeliveryEndpoint);
