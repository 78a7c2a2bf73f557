import type { SandboxSettings } from '../settings.ts';
import { type Html, html } from './html.ts';
import type { Inbox, Inboxes } from './inbox.ts';
import type { Texts } from './texts.ts';

export function startPage(inboxes: Inboxes, settings: SandboxSettings, text: Texts, prefix: string): Html {
  const list = inboxes.list();
  const wayIn = (label: string, value: string) =>
    html`<dt>${label}</dt>
      <dd><code>${value}</code></dd>`;
  return html`<h1>${text.title}</h1>
    <p class="lead">${text.lead}</p>
    <h2>${text.inboxes}</h2>
    ${
      list.length
        ? html`<ul class="rows">
            ${list.map((inbox) => row(inbox, text, prefix))}
          </ul>`
        : html`<p class="quiet">${text.noInbox}</p>`
    }
    <dl>
      ${wayIn(text.tryUrl, settings.inboxUrl('demo'))} ${wayIn(text.trySecret, settings.signingSecret)}
      ${wayIn(text.selfSigned, settings.selfSignedUrl('demo'))}
    </dl>
    <h2>${text.table}</h2>
    <p><a href="${prefix}/table">MarketplaceLeads</a></p>
    <dl>${wayIn(text.tryTable, settings.connectionString)}</dl>`;
}

function row({ name, total, behaviour }: Inbox, text: Texts, prefix: string): Html {
  const isAccepting = behaviour.mode === '200' || behaviour.mode === '202';
  return html`<li>
    <a href="${prefix}/view/${encodeURIComponent(name)}">${name}</a>
    <span>${text.arrived(total)}</span>
    <span class="state ${isAccepting ? 'good' : 'attention'}">${text.modes[behaviour.mode]}</span>
  </li>`;
}
