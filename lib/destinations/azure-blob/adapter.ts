import type { HttpSession, OutboundResponse } from '#lib/http/session.ts';
import type { Clock, DestinationAdapter, OutgoingLead, Receipt } from '../contract.ts';
import { DestinationRefusal } from '../refusal.ts';
import { connectionOf } from '../storage-connection.ts';
import { fileNameOf, headerLine, leadLine, oldestWritten } from './csv.ts';
import { errors } from './errors.ts';
import { readError } from './read-error.ts';
import { type BlobRequest, signedRequest } from './sign.ts';
import { signatures } from './signatures.ts';
import type { AzureBlobConfig } from './spec.ts';

/** What one answer of ours may hold, by which a file is read from its end (`maxBodyBytes` in lib/http/outbound.ts). */
const pieceBytes = 60_000;
/** How far the clocks of Leadport and Azure may differ. */
const skewMs = 5 * 60 * 1000;
/** Others append to the same file only when offers share a container; each of them can be in the way once. */
const maxRounds = 6;

/**
 * One line per lead, once: the line is appended only where the file ended when Leadport looked, and only after looking for the lead in
 * everything that was written since it was received. A line of an earlier attempt that arrives late meets the same condition.
 * @see https://learn.microsoft.com/rest/api/storageservices/append-block
 */
export const azureBlobAdapter: DestinationAdapter<AzureBlobConfig> = {
  async deliver(lead, config, http, clock) {
    const file = openFile(lead, config, http, clock);
    for (let round = 1; ; round += 1) {
      const found = await look(file, lead);
      if (found.hasLead) return receipt(file, { alreadyThere: 'yes' });
      const text = `${found.length === 0 ? headerLine : ''}${leadLine(lead, clock.now())}`;
      const refused = await append(file, text, found.length);
      if (refused === null) return receipt(file, found.isNew ? { fileMade: 'yes' } : {});
      // Somebody else's line came first: where the file ends now has to be looked at again.
      const isOvertaken = readError(refused.response).vendorCode === 'AppendPositionConditionNotMet';
      if (!isOvertaken || round === maxRounds) throw refused;
    }
  },
  readError,
  errors,
  signatures,
};

type Ask = (request: Omit<BlobRequest, 'path'>, below?: 'container') => Promise<OutboundResponse>;
type File = { container: string; name: string; ask: Ask };

function openFile(lead: OutgoingLead, { connectionString, containerName }: AzureBlobConfig, http: HttpSession, clock: Clock): File {
  const connection = connectionOf(connectionString, 'blob');
  const name = fileNameOf(lead);
  return {
    container: containerName,
    name,
    ask: (request, below) => {
      const path = below === 'container' ? `/${containerName}` : `/${containerName}/${name}`;
      return http.request(signedRequest(connection, { ...request, path }, clock.now()));
    },
  };
}

type Found = { length: number; hasLead: boolean; isNew: boolean };

/** Where the file ends, and whether the lead is in it. Makes the file, and its container, when there is none. */
async function look(file: File, lead: OutgoingLead): Promise<Found> {
  // The first character of the header tells nothing about anybody; what counts stands in the headers of the answer.
  const response = await file.ask({ purpose: 'prepare', method: 'GET', headers: { 'x-ms-range': 'bytes=0-0' } });
  if (response.status === 404) {
    await makeFile(file, response);
    return { length: 0, hasLead: false, isNew: true };
  }
  // An empty file has no range that could be asked for.
  if (response.status === 416) return { length: 0, hasLead: false, isNew: false };
  const length = lengthIn(response);
  if (response.status !== 206 || length === null) throw new DestinationRefusal('write', response);
  const written = Date.parse(response.headers['last-modified'] ?? '');
  const since = lead.receivedAt.getTime() - skewMs;
  const hasLead = length > 0 && !(written < since) && (await isWithin(file, lead.id, length, since));
  return { length, hasLead, isNew: false };
}

/** Reads from the end, until what it reads is older than the lead. */
async function isWithin(file: File, leadId: string, length: number, since: number): Promise<boolean> {
  for (let end = length; ;) {
    const start = Math.max(0, end - pieceBytes);
    const range = `bytes=${start}-${end - 1}`;
    const response = await file.ask({ purpose: 'prepare', method: 'GET', headers: { 'x-ms-range': range }, withholdsAnswer: true });
    if (response.status !== 206) throw new DestinationRefusal('write', response);
    if (response.body.includes(leadId)) return true;
    const oldest = oldestWritten(response.body);
    if (start === 0 || (oldest !== null && oldest.getTime() < since)) return false;
    // Pieces overlap by an id, so that none falls between two of them.
    end = start + leadId.length;
  }
}

/** Somebody else may make the same at the same time: that is as good. */
async function makeFile(file: File, missing: OutboundResponse): Promise<void> {
  const create = () =>
    file.ask({ purpose: 'prepare', method: 'PUT', headers: { 'x-ms-blob-type': 'AppendBlob', 'if-none-match': '*' }, body: '' });
  if (readError(missing).vendorCode === 'ContainerNotFound') await makeContainer(file);
  let response = await create();
  if (response.status === 404) {
    await makeContainer(file);
    response = await create();
  }
  if (response.status !== 201 && readError(response).vendorCode !== 'BlobAlreadyExists') throw new DestinationRefusal('write', response);
}

async function makeContainer(file: File): Promise<void> {
  const response = await file.ask({ purpose: 'prepare', method: 'PUT', query: { restype: 'container' } }, 'container');
  if (response.status !== 201 && readError(response).vendorCode !== 'ContainerAlreadyExists')
    throw new DestinationRefusal('write', response);
}

async function append(file: File, text: string, position: number): Promise<DestinationRefusal | null> {
  const response = await file.ask({
    purpose: 'deliver',
    method: 'PUT',
    query: { comp: 'appendblock' },
    headers: { 'x-ms-blob-condition-appendpos': String(position) },
    body: text,
  });
  return response.status === 201 ? null : new DestinationRefusal('write', response);
}

/** `bytes 0-0/1234`; of an empty file Azurite says `bytes 0--1/0`. */
function lengthIn({ headers }: OutboundResponse): number | null {
  const length = /^bytes [\d-]+\/(\d{1,15})$/.exec(headers['content-range'] ?? '')?.[1];
  return length === undefined ? null : Number(length);
}

function receipt({ container, name }: File, detail: Record<string, string>): Receipt {
  return { truth: 'accepted', reference: `${container}/${name}`, detail: { container, file: name, ...detail } };
}
