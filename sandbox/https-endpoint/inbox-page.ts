import type { Locale } from '#lib/i18n/locale.ts';
import { modes } from './behaviour.ts';
import { Html, html } from '../web/html.ts';
import type { Inbox, Received } from './inbox.ts';
import type { Texts } from '../web/texts.ts';
import { watch } from '../web/watch.ts';

type Options = { locale: Locale; prefix: string; nonce: string; limit: number };

export function inboxPage(inbox: Inbox, text: Texts, { locale, prefix, nonce, limit }: Options): Html {
  const { behaviour, name, received, total } = inbox;
  const options = modes.map(
    (mode) => html`<option value="${mode}" ${mode === behaviour.mode && new Html('selected')}>${text.modes[mode]}</option>`,
  );
  const action = `/control/${encodeURIComponent(name)}`;
  return html`<p><a href="${prefix}/">${text.back}</a></p>
    <h1>${name}</h1>
    <p class="lead">${text.arrived(total)} <a id="new" hidden href=""></a></p>
    <form method="post" action="${action}">
      <input type="hidden" name="locale" value="${locale}" />
      <label
        >${text.answersNow}<select name="mode">
          ${options}
        </select></label
      >
      <label
        >${text.retryAfter}<input name="retryAfter" size="4" value="${behaviour.retryAfter ?? ''}" /><small
          >${text.retryAfterHelp}</small
        ></label
      >
      <label
        >${text.times}<input name="times" size="4" inputmode="numeric" value="${behaviour.times ?? ''}" /><small
          >${text.timesHelp}</small
        ></label
      >
      <button>${text.change}</button>
    </form>
    ${
      received.length
        ? html`<ol>
            ${received.slice(0, limit).map((entry, index) => card(entry, text, index === 0))}
          </ol>`
        : html`<p class="quiet">${text.waiting}</p>`
    }
    <form method="post" action="${action}">
      <input type="hidden" name="locale" value="${locale}" /><input type="hidden" name="empty" value="1" />
      <button class="quiet">${text.empty}</button>
    </form>
    ${watch(`/received/${encodeURIComponent(name)}?limit=0`, total, text.newOnes, nonce)}`;
}

function card({ sequence, at, method, path, headers, body, signature, mode, status }: Received, text: Texts, isOpen: boolean): Html {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${[value].flat().join(', ')}`);
  const look = signature === 'valid' ? 'good' : signature === 'invalid' ? 'bad' : '';
  return html`<li>
    <details ${isOpen && new Html('open')}>
      <summary>
        <b>${sequence}</b> <time datetime="${at}">${at.slice(0, 10)} ${at.slice(11, 23)} UTC</time> <code>${method} ${path}</code>
        <span class="state ${look}">${text.signature[signature]}</span>
        <span class="state ${status !== null && status < 300 ? 'good' : 'attention'}"
          >${text.answered(status)}${mode === String(status) ? '' : ` (${mode})`}</span
        >
      </summary>
      <h3>${text.body}</h3>
      <pre>${readable(body)}</pre>
      <h3>${text.headers}</h3>
      <pre>${lines.join('\n')}</pre>
    </details>
  </li>`;
}

function readable(body: string): string {
  const text = body.slice(0, 65_536);
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
