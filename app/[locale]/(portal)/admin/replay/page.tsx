import { getLocale, getTranslations } from 'next-intl/server';
import { Replay } from '#components/admin/replay.tsx';
import { listOpenErrors } from '#lib/admin/open-errors.ts';
import { publisherNames } from '#lib/admin/publishers.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { destinationNames } from '#lib/destinations/choices.ts';
import { requireUser } from '#lib/identity/require-user.ts';

export async function generateMetadata() {
  const t = await getTranslations('admin.tabs');
  return { title: t('replay') };
}

export default async function ReplayPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { code } = await searchParams;
  await requireUser('/admin/replay', ['admin']);
  const locale = await getLocale();
  const [errors, publishers] = await Promise.all([listOpenErrors(locale), publisherNames()]);
  const asked = typeof code === 'string' ? catalogueEntry(code) : undefined;
  const isListed = errors.some((error) => error.code === asked?.code);
  return (
    <Replay
      publishers={publishers}
      destinations={Object.entries(destinationNames(locale)).map(([value, label]) => ({ value, label }))}
      errors={[
        ...(asked && !isListed ? [{ value: asked.code, label: asked.text[locale].title }] : []),
        ...errors.map((error) => ({ value: error.code, label: error.title })),
      ]}
      initialCode={asked?.code ?? ''}
    />
  );
}
