import { postRuleTest } from '#lib/api/notification-rules.ts';
import { serve } from '#lib/api/serve.ts';

export const POST = serve(postRuleTest);
