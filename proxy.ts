import createIntlProxy from 'next-intl/middleware';
import { NextRequest } from 'next/server';
import { env } from '#lib/env.ts';
import { routing } from '#lib/i18n/routing.ts';

const localize = createIntlProxy(routing);

/**
 * Gives every page its language and its security headers. It decides nothing about who may see what: that lives in the data layer.
 * Route handlers under /api are not covered: a proxy would copy their bodies.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // Next reads the nonce for its own scripts from this request header.
  headers.set('content-security-policy', policy);

  const response = localize(new NextRequest(request.url, { headers }));
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  if (env().APP_URL.startsWith('https:')) {
    response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
  }
  return response;
}

/** Files are named one by one: an offer's id has a dot too (`/offers/contoso.analytics`). */
export const config = {
  matcher: ['/((?!api/|api$|_next/|icon\\.svg$|favicon\\.ico$|robots\\.txt$).*)'],
};

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = env().NODE_ENV === 'development';
  return [
    "default-src 'self'",
    // 'strict-dynamic' lets Next's own scripts load their chunks. React's development build evaluates strings.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Style attributes (progress, charts) and the scroll lock of dialogs set styles at run time.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
