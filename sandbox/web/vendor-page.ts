import type { Locale } from '#lib/i18n/locale.ts';
import { demoOffers } from '../../prisma/demo-offers.ts';
import type { Stage } from '../server.ts';
import { everybody } from '../switches.ts';
import type { Vendor } from '../vendor.ts';
import { faultList } from './fault-list.ts';
import { type Html, html } from './html.ts';
import { callList, recordList } from './vendor-ledger.ts';
import { vendorTexts } from './vendor-texts.ts';
import { watch } from './watch.ts';

type Options = { locale: Locale; prefix: string; nonce: string; newOnes: string; whose: string };

/** One vendor: who uses it, what can go wrong, what it has received. `whose` is the connection that switches are for. */
export function vendorPage(vendor: Vendor, { settings, portalUrl, switches }: Stage, options: Options): Html {
  const { locale, prefix, nonce, newOnes, whose } = options;
  const text = vendorTexts[locale];
  const uses = demoOffers(settings).flatMap(({ offerId, title, destination }) => {
    const connection = destination && vendor.connection(destination);
    return connection ? [{ offerId, title, connection }] : [];
  });
  const own = whose === everybody ? undefined : whose;
  const records = vendor.ledger.list(own);
  const portal = `${portalUrl}${prefix}`;
  return html`<h1>${vendor.label}</h1>
    <p class="lead">${vendor.summary[locale]}</p>
    <aside><p>${text.try}</p></aside>
    ${
      uses.length > 0 &&
      html`<h2>${text.uses}</h2>
        <ul class="uses">
          ${uses.map(
            ({ offerId, title, connection }) =>
              html`<li><a href="${portal}/offers/${offerId}">${title}</a> <code>${connection}</code></li>`,
          )}
        </ul>`
    }
    <h2 id="faults">${text.faults}</h2>
    ${scopes(
      vendor,
      uses.map(({ connection }) => connection),
      options,
    )}
    ${faultList(vendor, switches, { locale, portal, whose })}
    ${
      switches.list(vendor.name).length > 0 &&
      html`<form class="plain" method="post" action="/vendors/${vendor.name}/faults">
        <input type="hidden" name="locale" value="${locale}" /><input type="hidden" name="for" value="${whose}" />
        <button class="quiet">${text.allOff}</button>
      </form>`
    }
    <h2>${text.received} <small>${records.length}</small></h2>
    <p aria-live="polite"><a id="new" hidden href=""></a></p>
    ${recordList(records.slice(0, 100), text)}
    <h2>${text.calls}</h2>
    ${callList(vendor.ledger.calls(own).slice(0, 20), text)}
    <form class="plain" method="post" action="/vendors/${vendor.name}/records">
      <input type="hidden" name="locale" value="${locale}" /><input type="hidden" name="for" value="${whose}" />
      <button class="quiet">${text.empty}</button>
    </form>
    <h2>${text.values}</h2>
    <dl>
      ${vendor.values.map(
        ({ label, value }) =>
          html`<dt>${label}</dt>
            <dd><code>${value}</code></dd>`,
      )}
    </dl>
    ${watch(`/vendors/${vendor.name}/records?limit=0${own === undefined ? '' : `&for=${encodeURIComponent(own)}`}`, records.length, newOnes, nonce)}`;
}

/** Connections of the demo and those that have called, each with switches of its own. */
function scopes(vendor: Vendor, used: string[], { locale, prefix, whose }: Options): Html {
  const text = vendorTexts[locale];
  const called = vendor.ledger.calls().flatMap(({ identifiers }) => identifiers.slice(0, 1));
  const known = [...new Set([...used, ...called, ...(whose === everybody ? [] : [whose])])].slice(0, 12);
  const link = (value: string, words: string) =>
    html`<a
      href="${prefix}/${vendor.name}${value === everybody ? '' : `?for=${encodeURIComponent(value)}`}#faults"
      ${value === whose && html`aria-current="true"`}
      >${words}</a
    >`;
  return html`<nav class="scope" aria-label="${text.scope}">
    <span>${text.scope}</span>
    ${link(everybody, text.everybody)} ${known.map((value) => link(value, value))}
  </nav>`;
}
