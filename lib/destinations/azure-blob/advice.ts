import type { Localized } from '#lib/i18n/locale.ts';
import type { Advice } from '../contract.ts';
import { adviseStorage, storageFinding } from '../storage-advice.ts';
import { connectionOf } from '../storage-connection.ts';
import type { AzureBlobConfig } from './spec.ts';

/** That Blob is over comes first; then what the connection string tells before any call. */
export function advise({ connectionString }: AzureBlobConfig, now: Date): Advice[] {
  const connection = connectionOf(connectionString, 'blob');
  const { credential } = connection;
  return [
    retired,
    ...adviseStorage(connection, now, { accountNotFound: 'azure-blob-account-not-found', sasExpired: 'azure-blob-sas-expired' }),
    ...(credential.kind === 'sas' && !isEnough(new URLSearchParams(credential.token)) ? [tooLittle] : []),
  ];
}

const retired: Advice = {
  code: 'azure-blob-retired',
  severity: 'warning',
  field: null,
  action: { kind: 'move' },
  text: {
    en: 'Azure Blob is dead: the marketplace gave it up in 2019. Move to Azure Table, which uses the same storage account and reads every lead back.',
    it: 'Azure Blob non ha futuro: il marketplace lo ha abbandonato nel 2019. Passa ad Azure Table, che usa lo stesso account di archiviazione e rilegge ogni lead.',
  },
};

const tooLittleText: Localized = {
  en: 'The shared access signature allows too little. Create one with Blob, Container, Object, Read, Add, Create and Write, or use an access key.',
  it: 'La firma di accesso condiviso permette troppo poco. Creane una con BLOB, Contenitore, Oggetto, Lettura, Aggiunta, Creazione e Scrittura, oppure usa una chiave di accesso.',
};
const tooLittle = storageFinding('azure-blob-permission-missing', 'error', tooLittleText);

/** @see https://learn.microsoft.com/rest/api/storageservices/create-account-sas */
function isEnough(sas: URLSearchParams): boolean {
  const has = (name: string, letters: string) => {
    const given = sas.get(name);
    return given === null || [...letters].every((letter) => given.includes(letter));
  };
  return has('ss', 'b') && has('srt', 'o') && has('sp', 'rac');
}
