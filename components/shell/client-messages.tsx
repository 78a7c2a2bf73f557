import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { pickMessages, type Namespace } from '#lib/i18n/messages.ts';

/** Gives the client components inside it the texts they name, besides `ui` which all have. Server components need nothing of it. */
export async function ClientMessages({ namespaces, children }: { namespaces: readonly Namespace[]; children: ReactNode }) {
  return <NextIntlClientProvider messages={pickMessages(await getMessages(), ['ui', ...namespaces])}>{children}</NextIntlClientProvider>;
}
