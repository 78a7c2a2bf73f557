import { httpFile } from '#lib/api/http-file.ts';
import { openApiDocument } from '#lib/api/openapi.ts';
import { env } from '#lib/env.ts';

// The public address is known when the server runs, not when it is built.
export const dynamic = 'force-dynamic';

export function GET(): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': 'attachment; filename="leadport.http"' };
  return new Response(httpFile(openApiDocument(env().APP_URL)), { headers });
}
