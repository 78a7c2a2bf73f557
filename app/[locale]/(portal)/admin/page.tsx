import { getLocale, getTranslations } from 'next-intl/server';
import { Board } from '#components/admin/board.tsx';
import { readBoard } from '#lib/admin/board.ts';
import { destinationNames } from '#lib/destinations/choices.ts';
import { requireUser } from '#lib/identity/require-user.ts';

export async function generateMetadata() {
  const t = await getTranslations('admin');
  return { title: t('title') };
}

export default async function AdminPage() {
  await requireUser('/admin', ['admin']);
  const locale = await getLocale();
  return <Board initial={await readBoard(locale, new Date())} destinations={destinationNames(locale)} />;
}
