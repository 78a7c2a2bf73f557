import type { Locale } from '#lib/i18n/locale.ts';

export type MailState = 'delivered' | 'waiting' | 'needs-you' | 'failed' | 'neutral';

/** What a mail says. Every mail of the portal has this shape; `href` values are absolute. */
export type MailContent = {
  locale: Locale;
  state: MailState;
  title: string;
  sentences: readonly string[];
  /** What to do, in order. */
  steps?: readonly string[];
  facts?: ReadonlyArray<{ label: string; value: string }>;
  table?: { head: readonly string[]; rows: ReadonlyArray<readonly string[]> } | null;
  action: { label: string; href: string };
  help?: { label: string; href: string } | null;
  /** Why the reader gets this, and how to end it. */
  footer: ReadonlyArray<{ text: string; href?: string }>;
};

/** The mail as plain text: the same words in the same order. */
export function mailText({ title, sentences, steps = [], facts = [], table, action, help, footer }: MailContent): string {
  const parts = [
    title,
    ...sentences,
    steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    table ? textTable(table) : '',
    `${action.label}:\n${action.href}`,
    help ? `${help.label}:\n${help.href}` : '',
    `--\n${footer.map(({ text, href }) => (href ? `${text}: ${href}` : text)).join('\n')}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/**
 * The mail as HTML: tables and inline styles, because that is what mail programs agree on. No image, no font, no script, nothing
 * loaded from anywhere. The style sheet only turns the colours for dark mode; programs that drop it still show a good light mail.
 */
export function mailHtml({ locale, state, title, sentences, steps = [], facts = [], table, action, help, footer }: MailContent): string {
  const bar = bars[state];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(title)}</title>
<style>${darkStyle}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#f4f6f8;">
<div style="display:none;max-height:0;overflow:hidden;">${escape(sentences[0] ?? '')}</div>
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#f4f6f8;"><tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;">
<tr><td class="muted" style="${font}padding:0 4px 14px;font-size:15px;font-weight:600;letter-spacing:-0.01em;color:#465669;">Leadport</td></tr>
<tr><td class="card" style="background:#ffffff;border:1px solid #dde3e8;border-top:4px solid ${bar};border-radius:6px;padding:26px 28px 28px;">
<h1 class="ink" style="${font}margin:0 0 12px;font-size:20px;line-height:1.35;font-weight:600;color:#13202e;">${escape(title)}</h1>
${sentences.map((sentence) => `<p class="ink" style="${font}margin:0 0 12px;font-size:15px;line-height:1.55;color:#13202e;">${escape(sentence)}</p>`).join('\n')}
${steps.length > 0 ? stepList(steps) : ''}${facts.length > 0 ? factsTable(facts) : ''}${table ? dataTable(table) : ''}
<table role="presentation" cellpadding="0" cellspacing="0" style="margin-top:20px;"><tr><td class="button" style="border-radius:6px;background:#0b5c86;">
<a class="button-text" href="${escape(action.href)}" style="${font}display:inline-block;padding:11px 20px;font-size:15px;font-weight:600;color:#ffffff;text-decoration:none;">${escape(action.label)}</a>
</td></tr></table>
${help ? `<p style="${font}margin:14px 0 0;font-size:14px;"><a class="link" href="${escape(help.href)}" style="color:#0b5c86;">${escape(help.label)}</a></p>` : ''}
</td></tr>
<tr><td class="muted" style="${font}padding:16px 4px 0;font-size:12px;line-height:1.6;color:#5b6b7d;">
${footer.map(({ text, href }) => (href ? `<a class="muted" href="${escape(href)}" style="color:#5b6b7d;">${escape(text)}</a>` : escape(text))).join('<br>\n')}
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

const font = `font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;`;

const bars: Record<MailState, string> = {
  delivered: '#2f8f5b',
  waiting: '#6f8296',
  'needs-you': '#e8a91c',
  failed: '#cc3a2e',
  neutral: '#0b5c86',
};

const darkStyle = `@media (prefers-color-scheme: dark) {
.ground { background: #0e161f !important; }
.card { background: #17212c !important; border-left-color: #2b3947 !important; border-right-color: #2b3947 !important; border-bottom-color: #2b3947 !important; }
.ink, .ink td { color: #e8edf2 !important; }
.muted { color: #9fb0c1 !important; }
.line { border-color: #2b3947 !important; }
.button { background: #6fb6dd !important; }
.button-text { color: #0e161f !important; }
.link { color: #8cc6e6 !important; }
}`;

function stepList(steps: readonly string[]): string {
  const items = steps.map((step) => `<li style="margin:0 0 6px;">${escape(step)}</li>`).join('');
  return `<ol class="ink" style="${font}margin:0 0 16px;padding:0 0 0 22px;font-size:15px;line-height:1.55;color:#13202e;">${items}</ol>`;
}

function factsTable(facts: ReadonlyArray<{ label: string; value: string }>): string {
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><td class="muted line" style="${font}padding:7px 16px 7px 0;font-size:14px;color:#5b6b7d;border-bottom:1px solid #e6eaee;white-space:nowrap;vertical-align:top;">${escape(label)}</td>` +
      `<td class="ink line" style="${font}padding:7px 0;font-size:14px;color:#13202e;border-bottom:1px solid #e6eaee;width:100%;">${escape(value)}</td></tr>`,
  );
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin-top:4px;border-collapse:collapse;">${rows.join('')}</table>`;
}

function dataTable({ head, rows }: { head: readonly string[]; rows: ReadonlyArray<readonly string[]> }): string {
  const cell = (tag: 'td' | 'th', text: string, index: number, look: string) =>
    `<${tag}${tag === 'th' ? ' scope="col"' : ''} class="${tag === 'th' ? 'muted' : 'ink'} line" align="${index === 0 ? 'left' : 'right'}" style="${font}padding:7px ${index === 0 ? '8px 7px 0' : '0 7px 8px'};font-size:13px;${look}border-bottom:1px solid #e6eaee;">${escape(text)}</${tag}>`;
  const line = (tag: 'td' | 'th', look: string) => (cells: readonly string[]) =>
    `<tr>${cells.map((text, index) => cell(tag, text, index, look)).join('')}</tr>`;
  return (
    `<table width="100%" cellpadding="0" cellspacing="0" style="margin-top:18px;border-collapse:collapse;">` +
    `<thead>${line('th', 'font-weight:500;color:#5b6b7d;')(head)}</thead><tbody>${rows.map(line('td', 'color:#13202e;')).join('')}</tbody></table>`
  );
}

function textTable({ head, rows }: { head: readonly string[]; rows: ReadonlyArray<readonly string[]> }): string {
  return rows
    .map(([name, ...figures]) => `${name}: ${figures.map((figure, index) => `${head[index + 1]} ${figure}`).join(', ')}`)
    .join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
