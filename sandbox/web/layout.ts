import type { Locale } from '#lib/i18n/locale.ts';
import { Html, html } from './html.ts';
import { style } from './style.ts';
import { texts } from './texts.ts';

type Options = { locale: Locale; nonce: string; otherPath: string; title: string; portalUrl: string };

export function layout(content: Html, { locale, nonce, otherPath, title, portalUrl }: Options): Html {
  const prefix = locale === 'it' ? '/it' : '';
  const { [locale]: text } = texts;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === text.title ? `${title} · Leadport` : `${title} · ${text.title} · Leadport`}</title>
        ${new Html(`<style nonce="${nonce}">${style}</style>`)}
      </head>
      <body>
        <header>
          <a href="${prefix || '/'}">${text.title}</a>
          <a href="${portalUrl}${prefix}/offers">Leadport</a>
          <a href="${otherPath}" lang="${locale === 'it' ? 'en' : 'it'}" hreflang="${locale === 'it' ? 'en' : 'it'}">${text.other}</a>
        </header>
        <main>${content}</main>
      </body>
    </html>`;
}
