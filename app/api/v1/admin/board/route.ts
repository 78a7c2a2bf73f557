import { getAdminBoard } from '#lib/api/admin.ts';
import { serve } from '#lib/api/serve.ts';

export const GET = serve(getAdminBoard);
