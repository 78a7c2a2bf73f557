import type { Locale } from '#lib/i18n/locale.ts';
import { Html, html } from './html.ts';
import { texts } from './texts.ts';

export function layout(
  content: Html,
  { locale, nonce, otherPath, title }: { locale: Locale; nonce: string; otherPath: string; title: string },
): Html {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Leadport</title>
        ${new Html(`<style nonce="${nonce}">${style}</style>`)}
      </head>
      <body>
        <header>
          <b>Leadport</b> <span>${texts[locale].title}</span>
          <a href="${otherPath}" lang="${locale === 'it' ? 'en' : 'it'}">${texts[locale].other}</a>
        </header>
        <main>${content}</main>
      </body>
    </html>`;
}

/** The portal's colours and measures (app/globals.css), by hand: the sandbox is built by nothing. */
const style = `
:root { color-scheme: light dark;
  --paper: oklch(0.987 0.003 235); --sunken: oklch(0.966 0.006 235); --line: oklch(0.902 0.009 235); --field: oklch(0.64 0.02 240);
  --ink: oklch(0.235 0.03 250); --muted: oklch(0.44 0.028 245); --accent: oklch(0.455 0.098 236); --on-accent: oklch(0.99 0.005 230);
  --good: oklch(0.44 0.1 157); --attention: oklch(0.44 0.1 62); --bad: oklch(0.48 0.175 27); }
@media (prefers-color-scheme: dark) { :root {
  --paper: oklch(0.186 0.017 247); --sunken: oklch(0.158 0.016 247); --line: oklch(0.302 0.022 245); --field: oklch(0.53 0.025 243);
  --ink: oklch(0.945 0.009 235); --muted: oklch(0.755 0.018 238); --accent: oklch(0.775 0.098 226); --on-accent: oklch(0.19 0.035 240);
  --good: oklch(0.79 0.12 158); --attention: oklch(0.84 0.13 80); --bad: oklch(0.77 0.125 24); } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.57 'Geist Variable', ui-sans-serif, system-ui, sans-serif; }
header { display: flex; gap: 8px; padding: 12px 24px; border-bottom: 1px solid var(--line); color: var(--muted); }
header b { color: var(--ink); } header a { margin-left: auto; }
main { max-width: 960px; margin: 0 auto; padding: 24px; }
h1 { margin: 8px 0 0; font-size: 28px; line-height: 34px; font-weight: 600; overflow-wrap: anywhere; }
h2 { margin: 32px 0 8px; font-size: 20px; font-weight: 600; } h3 { margin: 12px 0 4px; font-size: 12px; color: var(--muted); }
a { color: var(--accent); } .lead, .quiet, small, time { color: var(--muted); } small { font-size: 12px; }
code, pre, time { font-family: 'Geist Mono Variable', ui-monospace, monospace; font-size: 13px; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
pre { margin: 0; padding: 12px; background: var(--sunken); border-radius: 6px; white-space: pre-wrap; }
ul.rows, ol { list-style: none; margin: 0 0 24px; padding: 0; border-top: 1px solid var(--line); }
ul.rows li, ol > li { border-bottom: 1px solid var(--line); padding: 8px 0; }
ul.rows li { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; }
dl { display: grid; gap: 4px 16px; } dt { color: var(--muted); font-size: 13px; } dd { margin: 0 0 8px; }
summary { cursor: pointer; } summary > * { margin-right: 8px; }
.state { font-size: 13px; font-weight: 500; color: var(--muted); } .good { color: var(--good); } .attention { color: var(--attention); } .bad { color: var(--bad); }
form { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: end; margin: 24px 0; } label { display: grid; gap: 4px; font-size: 13px; font-weight: 500; }
label small { font-weight: 400; }
select, input, button { font: inherit; color: inherit; min-height: 36px; padding: 4px 12px; border: 1px solid var(--field); border-radius: 6px; background: var(--paper); max-width: 100%; }
button { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 500; cursor: pointer; } button.quiet { background: none; color: var(--muted); border-color: var(--field); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;
