import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { defaultLocale, type Locale } from '#lib/i18n/locale.ts';
import type { SandboxSettings } from '../settings.ts';
import { html } from './html.ts';
import type { Inboxes } from './inbox.ts';
import { inboxPage } from './inbox-page.ts';
import { layout } from './layout.ts';
import { startPage } from './start-page.ts';
import { nameIn } from './server.ts';
import { tablePage } from './table-page.ts';
import { texts } from './texts.ts';

/** What a person sees: `/`, `/view/<name>`, `/table`, and the same under `/it`. */
export async function pages(inboxes: Inboxes, settings: SandboxSettings, request: IncomingMessage, response: ServerResponse, url: URL) {
  const locale: Locale = /^\/it(\/|$)/.test(url.pathname) ? 'it' : defaultLocale;
  const path = locale === 'it' ? url.pathname.slice(3) || '/' : url.pathname;
  const nonce = randomBytes(16).toString('base64url');
  const text = texts[locale];
  const prefix = locale === 'it' ? '/it' : '';
  const name = nameIn('/view/', path);
  const content =
    request.method !== 'GET'
      ? null
      : path === '/'
        ? startPage(inboxes, settings, text, prefix)
        : path === '/table'
          ? await tablePage(settings, text, prefix)
          : name === null
            ? null
            : inboxPage(inboxes.get(name), text, { locale, prefix, nonce, limit: 100 });
  response.statusCode = content ? 200 : 404;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  );
  const otherPath = locale === 'it' ? path : `/it${path === '/' ? '' : path}`;
  response.end(layout(content ?? html`<h1>404</h1>`, { locale, nonce, otherPath, title: name ?? text.title }).text);
}
