import { deleteNotificationRule, patchNotificationRule } from '#lib/api/notification-rules.ts';
import { serve } from '#lib/api/serve.ts';

export const PATCH = serve(patchNotificationRule);
export const DELETE = serve(deleteNotificationRule);
