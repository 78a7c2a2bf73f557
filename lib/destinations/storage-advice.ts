import type { Localized } from '#lib/i18n/locale.ts';
import type { Advice } from './contract.ts';
import { daysUntil, inDays, tellsWithinDays } from './expiry.ts';
import type { StorageConnection } from './storage-connection.ts';

/** The pages that explain what a connection string tells, in the words of one service. */
type Pages = { accountNotFound: string; sasExpired: string };

/** What the connection string of a storage account tells before any call, whichever service it is for. */
export function adviseStorage({ endpoint, credential }: StorageConnection, now: Date, pages: Pages): Advice[] {
  const found: Advice[] = [];
  // Microsoft's own page of 2020 prints this suffix; no such host exists.
  if (new URL(endpoint).hostname.endsWith('.core.screens.net')) {
    found.push(
      storageFinding(pages.accountNotFound, 'error', {
        en: 'EndpointSuffix=core.screens.net is a misprint of an old guide. It must read core.windows.net.',
        it: 'EndpointSuffix=core.screens.net è un refuso di una vecchia guida. Deve essere core.windows.net.',
      }),
    );
  }
  if (credential.kind === 'key') return found;
  return [...found, ...adviseExpiry(new URLSearchParams(credential.token).get('se'), now, pages.sasExpired)];
}

export function storageFinding(code: string, severity: Advice['severity'], text: Localized): Advice {
  return { code, severity, field: 'connectionString', text };
}

function adviseExpiry(expiry: string | null, now: Date, code: string): Advice[] {
  const end = expiry === null ? Number.NaN : Date.parse(expiry);
  if (Number.isNaN(end)) return [];
  const days = daysUntil(new Date(end), now);
  if (days <= 0) {
    return [
      storageFinding(code, 'error', {
        en: 'The shared access signature has expired. Create a new one, or use an access key, which does not expire.',
        it: 'La firma di accesso condiviso è scaduta. Creane una nuova, oppure usa una chiave di accesso, che non scade.',
      }),
    ];
  }
  if (days > tellsWithinDays) return [];
  const left = inDays(days);
  return [
    storageFinding(code, 'warning', {
      en: `The shared access signature expires in ${left.en}. After that no lead arrives.`,
      it: `La firma di accesso condiviso scade tra ${left.it}. Dopo non arriva più alcun lead.`,
    }),
  ];
}
