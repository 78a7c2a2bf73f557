import { createRedeliveryEndpoint, listRedeliveriesEndpoint } from '#lib/api/redeliveries.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(createRedeliveryEndpoint);
export const GET = serve(listRedeliveriesEndpoint);
