import type * as z from 'zod';
import { localizedIssue } from './localized-issue.ts';

/** Services of a storage account that leads go to; one connection string opens all of them. */
export type StorageService = 'table' | 'blob';

/** Where and how one service of a storage account is reached. */
export type StorageConnection = {
  accountName: string;
  /** Address of the service, without a slash at the end. */
  endpoint: string;
  credential: { kind: 'key'; key: string } | { kind: 'sas'; token: string };
};

type Problem = ReturnType<typeof localizedIssue>;

/**
 * Reads a storage connection string as the Azure portal shows it; parts Leadport does not need are ignored.
 * Pairs are split at their first `=` only: keys end in `==`.
 * @see https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
 */
export function readConnectionString(text: string, service: StorageService): StorageConnection | { problem: Problem } {
  const parts = split(text);
  if (!parts) return { problem: notAConnectionString };
  if (parts.has('usedevelopmentstorage')) return { problem: developmentStorage };

  const ownEndpoint = parts.get(`${service}endpoint`);
  const accountName = parts.get('accountname') ?? accountOf(ownEndpoint, service);
  if (!accountName) return { problem: missing('AccountName') };
  if (!/^[a-z\d]{3,24}$/.test(accountName)) return { problem: accountNameMalformed };

  const credential = readCredential(parts);
  if ('problem' in credential) return credential;

  const suffix = parts.get('endpointsuffix') ?? 'core.windows.net';
  const protocol = parts.get('defaultendpointsprotocol')?.toLowerCase() ?? 'https';
  if (protocol !== 'https' && protocol !== 'http') return { problem: protocolUnknown };
  const endpoint = (ownEndpoint ?? `${protocol}://${accountName}.${service}.${suffix}`).replace(/\/+$/, '');
  if (!/^https?:\/\/[^/?#@\s]+(?:\/[^?#\s]*)?$/i.test(endpoint) || !URL.canParse(endpoint)) return { problem: endpointMalformed(service) };
  return { accountName, endpoint, credential };
}

/** For `superRefine` of a connection string. */
export function checkConnectionString(service: StorageService) {
  return (value: string, context: z.core.$RefinementCtx<string>): void => {
    const connection = readConnectionString(value, service);
    if ('problem' in connection) context.addIssue({ code: 'custom', ...connection.problem });
  };
}

/** What may appear nowhere of a connection string besides itself. */
export function secretsIn({ credential }: StorageConnection): string[] {
  if (credential.kind === 'key') return [credential.key];
  return [credential.token, new URLSearchParams(credential.token).get('sig') ?? ''];
}

/** For a string that passed validation. */
export function connectionOf(text: string, service: StorageService): StorageConnection {
  const connection = readConnectionString(text, service);
  if ('problem' in connection) throw new Error(connection.problem.message);
  return connection;
}

function split(text: string): Map<string, string> | null {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const pair = part.trim();
    if (pair === '') continue;
    const at = pair.indexOf('=');
    if (at < 1) return null;
    parts.set(pair.slice(0, at).trim().toLowerCase(), pair.slice(at + 1).trim());
  }
  for (const [name, value] of parts) if (value === '') parts.delete(name);
  return parts.size === 0 ? null : parts;
}

function readCredential(parts: Map<string, string>): StorageConnection['credential'] | { problem: Problem } {
  const key = parts.get('accountkey');
  const token = parts.get('sharedaccesssignature')?.replace(/^\?/, '');
  if (key !== undefined) {
    // 64 bytes in base64: 86 characters and two equals signs.
    return /^[a-z\d+/]{86}==$/i.test(key) ? { kind: 'key', key } : { problem: keyMalformed };
  }
  if (token === undefined) return { problem: missing('AccountKey') };
  return /(?:^|&)sig=[^&]/.test(token) ? { kind: 'sas', token } : { problem: sasMalformed };
}

/** `https://contoso.table.core.windows.net` and, for an emulator, `http://127.0.0.1:10002/contoso`. */
function accountOf(endpoint: string | undefined, service: StorageService): string | undefined {
  if (!endpoint || !URL.canParse(endpoint)) return undefined;
  const url = new URL(endpoint);
  const [account, kind] = url.hostname.split('.');
  return kind === service ? account : url.pathname.split('/')[1];
}

const notAConnectionString = localizedIssue(
  'This is not a connection string. Copy the whole text that begins with DefaultEndpointsProtocol=',
  'Questa non è una stringa di connessione. Copia l’intero testo che inizia con DefaultEndpointsProtocol=',
);
const developmentStorage = localizedIssue(
  'UseDevelopmentStorage=true names the emulator on your own computer. Copy the connection string of a real storage account',
  'UseDevelopmentStorage=true indica l’emulatore sul tuo computer. Copia la stringa di connessione di un vero account di archiviazione',
);
const accountNameMalformed = localizedIssue(
  'AccountName has 3 to 24 characters, only lower-case letters and digits',
  'AccountName ha da 3 a 24 caratteri, solo lettere minuscole e cifre',
);
const protocolUnknown = localizedIssue(
  'DefaultEndpointsProtocol must be https',
  'DefaultEndpointsProtocol deve essere https',
  'network-url-scheme',
);
const keyMalformed = localizedIssue(
  'AccountKey is cut off or changed: it has 88 characters and ends in ==. Copy the connection string again with the copy button',
  'AccountKey è troncata o modificata: ha 88 caratteri e finisce con ==. Copia di nuovo la stringa di connessione con il pulsante di copia',
);
const sasMalformed = localizedIssue(
  'SharedAccessSignature has no sig=. Copy the connection string again with the copy button',
  'SharedAccessSignature non contiene sig=. Copia di nuovo la stringa di connessione con il pulsante di copia',
);

function missing(part: string): Problem {
  return localizedIssue(
    `${part}= is missing. Copy the whole connection string with the copy button`,
    `Manca ${part}=. Copia l’intera stringa di connessione con il pulsante di copia`,
  );
}

function endpointMalformed(service: StorageService): Problem {
  const name = service === 'table' ? 'TableEndpoint' : 'BlobEndpoint';
  return localizedIssue(
    `${name} is not a complete address such as https://contoso.${service}.core.windows.net`,
    `${name} non è un indirizzo completo come https://contoso.${service}.core.windows.net`,
    'network-url-invalid',
  );
}
