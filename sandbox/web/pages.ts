import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { defaultLocale, type Locale } from '#lib/i18n/locale.ts';
import { tablePage } from '../azure-table/table-page.ts';
import { inboxPage } from '../https-endpoint/inbox-page.ts';
import { nameIn } from '../path-name.ts';
import type { Stage } from '../server.ts';
import { everybody } from '../switches.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { startPage } from './start-page.ts';
import { texts } from './texts.ts';
import { vendorPage } from './vendor-page.ts';

type Asked = { path: string; query: URLSearchParams; locale: Locale; prefix: string; nonce: string };
type Page = { title: string; content: Html };

/** What a person sees: `/`, `/<vendor>`, `/view/<inbox>`, `/table`, and the same under `/it`. */
export async function pages(stage: Stage, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const locale: Locale = /^\/it(\/|$)/.test(url.pathname) ? 'it' : defaultLocale;
  const path = locale === 'it' ? url.pathname.slice(3) || '/' : url.pathname;
  const nonce = randomBytes(16).toString('base64url');
  const asked = { path, query: url.searchParams, locale, prefix: locale === 'it' ? '/it' : '', nonce };
  const page = request.method === 'GET' ? await find(stage, asked) : null;
  response.statusCode = page ? 200 : 404;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  );
  const otherPath = (locale === 'it' ? path : `/it${path === '/' ? '' : path}`) + url.search;
  const { title, content } = page ?? { title: '404', content: html`<h1>404</h1>` };
  response.end(layout(content, { locale, nonce, otherPath, title, portalUrl: stage.portalUrl }).text);
}

async function find(stage: Stage, { path, query, locale, prefix, nonce }: Asked): Promise<Page | null> {
  const text = texts[locale];
  if (path === '/') return { title: text.title, content: startPage(stage, locale, prefix) };
  if (path === '/table') return { title: text.table, content: await tablePage(stage.settings, text, prefix) };
  const vendor = stage.vendors.find(({ name }) => path === `/${name}`);
  if (vendor) {
    const options = { locale, prefix, nonce, newOnes: text.newOnes, whose: query.get('for') || everybody };
    return { title: vendor.label, content: vendorPage(vendor, stage, options) };
  }
  const inbox = nameIn('/view/', path);
  if (inbox === null) return null;
  return { title: inbox, content: inboxPage(stage.inboxes.get(inbox), text, { locale, prefix, nonce, limit: 100 }) };
}
