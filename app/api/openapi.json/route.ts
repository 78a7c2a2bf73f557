import { openApiDocument } from '#lib/api/openapi.ts';
import { env } from '#lib/env.ts';

// The public address is known when the server runs, not when it is built.
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return Response.json(openApiDocument(env().APP_URL), { headers: { 'access-control-allow-origin': '*' } });
}
