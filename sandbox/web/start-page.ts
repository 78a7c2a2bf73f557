import type { Locale } from '#lib/i18n/locale.ts';
import type { Inbox } from '../https-endpoint/inbox.ts';
import type { Stage } from '../server.ts';
import type { Vendor } from '../vendor.ts';
import { type Html, html } from './html.ts';
import { type Texts, texts } from './texts.ts';
import { vendorTexts } from './vendor-texts.ts';

export function startPage(stage: Stage, locale: Locale, prefix: string): Html {
  const { inboxes, settings, vendors } = stage;
  const [text, words] = [texts[locale], vendorTexts[locale]];
  const list = inboxes.list();
  const wayIn = (label: string, value: string) =>
    html`<dt>${label}</dt>
      <dd><code>${value}</code></dd>`;
  return html`<h1>${text.title}</h1>
    <p class="lead">${text.lead}</p>
    <aside><p>${words.try}</p></aside>
    <h2>${words.vendors}</h2>
    <ul class="rows">
      ${vendors.map((vendor) => vendorRow(vendor, stage, locale, prefix))}
      <li><a href="${prefix}/table">${text.table}</a> <span class="quiet">MarketplaceLeads</span> <span></span></li>
    </ul>
    <h2>${text.inboxes}</h2>
    ${
      list.length
        ? html`<ul class="rows">
            ${list.map((inbox) => inboxRow(inbox, text, prefix))}
          </ul>`
        : html`<p class="quiet">${text.noInbox}</p>`
    }
    <dl>
      ${wayIn(text.tryUrl, settings.inboxUrl('demo'))} ${wayIn(text.trySecret, settings.signingSecret)}
      ${wayIn(text.selfSigned, settings.selfSignedUrl('demo'))} ${wayIn(text.tryTable, settings.connectionString)}
    </dl>
    <h2>${words.control}</h2>
    <p class="quiet">${words.controlLead}</p>
    <pre>${controlCalls}</pre>`;
}

const controlCalls = `GET     /vendors
PUT     /vendors/dataverse/faults/role-missing   {"for":"contoso-sales.crm4.dynamics.com","times":2}
DELETE  /vendors/dataverse/faults/role-missing
DELETE  /vendors/dataverse/faults
GET     /vendors/dataverse/records?for=contoso-sales.crm4.dynamics.com
GET     /vendors/dataverse/calls
PUT     /control/demo                            {"mode":"429","retryAfter":"5","times":2}
GET     /received/demo`;

function vendorRow({ name, label, ledger }: Vendor, { switches }: Stage, locale: Locale, prefix: string): Html {
  const words = vendorTexts[locale];
  const on = switches.list(name).length;
  return html`<li>
    <a href="${prefix}/${name}">${label}</a>
    <span class="quiet">${name === 'entra-id' ? words.noLeads : words.leads(ledger.list().length)}</span>
    <span class="state ${on ? 'attention' : 'good'}">${on ? words.faultsOn(on) : words.allWell}</span>
  </li>`;
}

function inboxRow({ name, total, behaviour }: Inbox, text: Texts, prefix: string): Html {
  const isAccepting = behaviour.mode === '200' || behaviour.mode === '202';
  return html`<li>
    <a href="${prefix}/view/${encodeURIComponent(name)}">${name}</a>
    <span class="quiet">${text.arrived(total)}</span>
    <span class="state ${isAccepting ? 'good' : 'attention'}">${text.modes[behaviour.mode]}</span>
  </li>`;
}
