import { getLocale, getTranslations } from 'next-intl/server';
import { ConnectionList } from '#components/admin/connection-list.tsx';
import { destinationNames } from '#lib/destinations/choices.ts';
import { requireUser } from '#lib/identity/require-user.ts';

export async function generateMetadata() {
  const t = await getTranslations('admin.tabs');
  return { title: t('connections') };
}

export default async function ConnectionsPage() {
  await requireUser('/admin/connections', ['admin']);
  const { 'store-only': _stored, ...destinations } = destinationNames(await getLocale());
  return <ConnectionList destinations={destinations} />;
}
