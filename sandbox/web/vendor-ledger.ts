import type { Call, LeadRecord } from '../ledger.ts';
import { type Html, html } from './html.ts';
import type { VendorTexts } from './vendor-texts.ts';

/** The lead list of a vendor, newest first. */
export function recordList(records: readonly LeadRecord[], text: VendorTexts): Html {
  if (records.length === 0) return html`<p class="quiet">${text.none}</p>`;
  return html`<ol>
    ${records.map(
      ({ at, owner, id, times, fields }) =>
        html`<li>
          <details>
            <summary>
              ${moment(at)} <b>${nameIn(fields)}</b> <code>${id}</code> <span class="state">${owner}</span>
              <span class="state">${text.written(times)}</span>
            </summary>
            <pre>${JSON.stringify(fields, null, 2)}</pre>
          </details>
        </li>`,
    )}
  </ol>`;
}

/** What was asked and answered last. */
export function callList(calls: readonly Call[], text: VendorTexts): Html {
  if (calls.length === 0) return html`<p class="quiet">${text.none}</p>`;
  return html`<ol>
    ${calls.map(
      ({ at, method, path, identifiers, status, fault }) =>
        html`<li>
          ${moment(at)} <code>${method} ${path}</code> <span class="state">${identifiers[0] ?? ''}</span>
          <span class="state ${fault || status === null || status >= 300 ? 'attention' : 'good'}"
            >${status ?? text.noAnswer}${fault && ` (${text.byFault} ${fault})`}</span
          >
        </li>`,
    )}
  </ol>`;
}

function moment(at: string): Html {
  return html`<time datetime="${at}">${at.slice(11, 23)} UTC</time>`;
}

/** Each vendor has its own words for a name. */
function nameIn(fields: Record<string, unknown>): string {
  const user = (fields['UserDetails'] ?? fields) as Record<string, unknown>;
  const first = user['firstname'] ?? user['firstName'] ?? user['first_name'] ?? user['FirstName'];
  const last = user['lastname'] ?? user['lastName'] ?? user['last_name'] ?? user['LastName'];
  return [first, last].filter((part) => typeof part === 'string' && part !== '').join(' ') || '-';
}
