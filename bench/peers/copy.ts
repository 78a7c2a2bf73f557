import pg from 'pg';
import { newId } from '#lib/db/id.ts';
import { sampleLead } from '../../scripts/simulate/sample-lead.ts';

/** node-postgres leaves COPY to whoever brings an object for it; these are the two calls it takes. */
type CopyConnection = pg.Connection & {
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
  query: (text: string) => void;
};

/**
 * `COPY` of ready-made rows: what batches of leads are measured against. Each batch is a transaction of its own, as a request is.
 * As the tables' owner, because PostgreSQL refuses COPY where row-level security applies. Returns rows per second.
 */
export async function copyRows(databaseUrl: string, offers: string[], batches: number, size: number, connections: number): Promise<number> {
  const texts = Array.from({ length: batches }, (_, batch) =>
    Buffer.from(Array.from({ length: size }, (_, index) => row(batch * size + index, offers)).join('')),
  );
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: databaseUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  const start = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let text = texts.pop(); text; text = texts.pop()) await copy(client, text);
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return (batches * size) / seconds;
}

function copy(client: pg.Client, text: Buffer): Promise<void> {
  const ignore = (): void => {};
  return new Promise((resolve, reject) => {
    client.query({
      submit: (connection: pg.Connection) =>
        (connection as CopyConnection).query(
          'COPY leads (publisher_id, id, offer_id, source, action, customer, occurred_at, search) FROM STDIN',
        ),
      handleCopyInResponse: (connection: CopyConnection) => {
        connection.sendCopyFromChunk(text);
        connection.endCopyFrom();
      },
      handleCommandComplete: ignore,
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    } as pg.Submittable);
  });
}

function row(index: number, offers: string[]): string {
  const { offer, source, action, customer, occurredAt } = sampleLead(index, offers, new Date());
  const [publisherId, offerId] = offer.split('.');
  const search = [customer.firstName, customer.lastName, customer.company, customer.email].join(' ').toLowerCase();
  return `${[publisherId, newId(), offerId, source, action, JSON.stringify(customer), occurredAt, search].join('\t')}\n`;
}
