import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell.notFound');
  return { title: t('pageTitle') };
}

/** Whatever no page answers: the not-found page in the language of the address. */
export default function UnknownPage() {
  notFound();
}
