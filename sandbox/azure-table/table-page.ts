import { AzureNamedKeyCredential, TableClient, type TableEntityResult } from '@azure/data-tables';
import type { SandboxSettings } from '../settings.ts';
import { type Html, html } from '../web/html.ts';
import type { Texts } from '../web/texts.ts';

/** The entities of the table as Azure's own client reads them. */
export async function tablePage({ ports, account }: SandboxSettings, text: Texts, prefix: string): Promise<Html> {
  const client = new TableClient(
    `http://127.0.0.1:${ports.table}/${account.name}`,
    'MarketplaceLeads',
    new AzureNamedKeyCredential(account.name, account.key),
    { allowInsecureConnection: true },
  );
  const entities: TableEntityResult<Record<string, unknown>>[] = [];
  try {
    for await (const entity of client.listEntities()) entities.push(entity);
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode !== 404) throw error;
  }
  entities.sort((a, b) => String(b.timestamp).localeCompare(String(a.timestamp)));
  return html`<p><a href="${prefix}/">${text.back}</a></p>
    <h1>${text.table}</h1>
    <p class="lead">${text.tableLead} ${text.arrived(entities.length)}.</p>
    ${
      entities.length
        ? html`<ol>
            ${entities.slice(0, 100).map(card)}
          </ol>`
        : html`<p class="quiet">${text.tableEmpty}</p>`
    }`;
}

function card({ partitionKey, rowKey, timestamp, etag: _etag, ...columns }: TableEntityResult<Record<string, unknown>>): Html {
  return html`<li>
    <details>
      <summary><code>${partitionKey ?? ''} / ${rowKey ?? ''}</code> <time>${timestamp ?? ''}</time></summary>
      <pre>${JSON.stringify(columns, null, 2)}</pre>
    </details>
  </li>`;
}
