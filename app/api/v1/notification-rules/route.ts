import { getNotificationRules, postNotificationRule } from '#lib/api/notification-rules.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getNotificationRules);
export const POST = serve(postNotificationRule);
