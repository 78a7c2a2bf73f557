import { getAuditEvents } from '#lib/api/audit.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getAuditEvents);
