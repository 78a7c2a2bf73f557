import { getLocale, getTranslations } from 'next-intl/server';
import { ConnectionList } from '#components/admin/connection-list.tsx';
import { PauseBanners } from '#components/admin/pause-banners.tsx';
import { listPauses } from '#lib/delivery/pauses.ts';
import { destinationNames } from '#lib/destinations/choices.ts';
import { requireUser } from '#lib/identity/require-user.ts';

export async function generateMetadata() {
  const t = await getTranslations('admin.tabs');
  return { title: t('connections') };
}

export default async function ConnectionsPage() {
  await requireUser('/admin/connections', ['admin']);
  const { 'store-only': _stored, ...destinations } = destinationNames(await getLocale());
  const pauses = await listPauses();
  const wide = pauses.filter(({ kind }) => kind !== 'connection');
  return (
    <>
      {wide.length > 0 && (
        <div className="mb-6 grid gap-3">
          <PauseBanners pauses={wide} destinations={destinations} />
        </div>
      )}
      <ConnectionList destinations={destinations} />
    </>
  );
}
