import { TransportError } from '#lib/http/transport-error.ts';
import type { HttpSession, OutboundResponse } from '#lib/http/session.ts';
import type { DestinationAdapter, OutgoingLead, Receipt } from '../contract.ts';
import { DestinationRefusal } from '../refusal.ts';
import type { Stage } from '../stages.ts';
import { type StorageConnection, connectionOf } from '../storage-connection.ts';
import { entity, keysOf } from './entity.ts';
import { errors } from './errors.ts';
import { readError } from './read-error.ts';
import { signatures } from './signatures.ts';
import type { AzureTableConfig } from './spec.ts';
import { openTable } from './table-client.ts';

export const azureTableAdapter: DestinationAdapter<AzureTableConfig> = {
  async deliver(lead, config, http) {
    const connection = connectionOf(config.connectionString, 'table');
    const refused = await insert(lead, connection, http);
    if (refused === null) return receipt(lead);
    const { vendorCode } = readError(refused.response);
    // The row key is the lead's id, so an earlier attempt of ours has arrived.
    if (vendorCode === 'EntityAlreadyExists') return receipt(lead, { alreadyThere: 'yes' });
    if (vendorCode !== 'TableNotFound') throw refused;
    await makeTable(connection, http);
    const refusedAgain = await insert(lead, connection, http);
    if (refusedAgain && readError(refusedAgain.response).vendorCode !== 'EntityAlreadyExists') throw refusedAgain;
    return receipt(lead, { tableMade: 'yes' });
  },
  async readBack(lead, config, http) {
    const { partitionKey, rowKey } = keysOf(lead);
    await asking(http, 'read-back', async (wire) => {
      const row = await openTable(connectionOf(config.connectionString, 'table'), wire, 'read-back').getEntity(partitionKey, rowKey);
      // Throwing makes an answer without the row a refusal of that answer.
      if (row.rowKey !== rowKey) throw new Error('The answer is another row.');
    });
    return receipt(lead);
  },
  readError,
  errors,
  signatures,
};

async function insert(lead: OutgoingLead, connection: StorageConnection, http: HttpSession): Promise<DestinationRefusal | null> {
  try {
    await asking(http, 'write', (wire) => openTable(connection, wire, 'deliver').createEntity(entity(lead)));
    return null;
  } catch (error) {
    if (error instanceof DestinationRefusal) return error;
    throw error;
  }
}

/** Somebody else may have made the table in the meantime: the SDK takes `TableAlreadyExists` for success. */
async function makeTable(connection: StorageConnection, http: HttpSession): Promise<void> {
  await asking(http, 'write', (wire) => openTable(connection, wire, 'prepare').createTable());
}

/**
 * Runs one call of the SDK. Whatever the SDK makes of an answer it does not like (`RestError`, a parser's `SyntaxError`),
 * the answer itself is the evidence; without an answer the error passes unchanged.
 */
async function asking(http: HttpSession, stage: Stage, call: (http: HttpSession) => Promise<unknown>): Promise<void> {
  let answer: OutboundResponse | undefined;
  const wire: HttpSession = {
    exchanges: http.exchanges,
    async request(request) {
      answer = undefined;
      answer = await http.request(request);
      return answer;
    },
  };
  try {
    await call(wire);
  } catch (error) {
    if (error instanceof TransportError || answer === undefined) throw error;
    throw new DestinationRefusal(stage, answer);
  }
}

function receipt(lead: OutgoingLead, detail: Record<string, string> = {}): Receipt {
  const { partitionKey, rowKey } = keysOf(lead);
  return { truth: 'confirmed', reference: `${partitionKey}/${rowKey}`, detail: { partitionKey, rowKey, ...detail } };
}
