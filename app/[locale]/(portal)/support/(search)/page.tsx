import { getLocale, getTranslations } from 'next-intl/server';
import { AutoRefresh } from '#components/offers/auto-refresh.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { SearchResults } from '#components/support/search-results.tsx';
import { SupportSearch } from '#components/support/support-search.tsx';
import { WhoNeedsUs } from '#components/support/who-needs-us.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireUser } from '#lib/identity/require-user.ts';
import { findSubjects } from '#lib/support/find-subjects.ts';
import { whoNeedsUs } from '#lib/support/who-needs-us.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations('support');
  return { title: t('title') };
}

export default async function SupportPage({ searchParams }: Props) {
  const { q } = await searchParams;
  const query = typeof q === 'string' ? q.trim().slice(0, 200) : '';
  const user = await requireUser('/support', ['support', 'admin']);
  const [locale, t] = [await getLocale(), await getTranslations('support')];
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <ClientMessages namespaces={['support']}>
        <SupportSearch query={query}>
          {query === '' ? (
            <>
              <WhoNeedsUs {...await whoNeedsUs(user, locale)} />
              <AutoRefresh everyMs={15_000} />
            </>
          ) : (
            <SearchResults found={await findSubjects(query, locale)} />
          )}
        </SupportSearch>
      </ClientMessages>
    </>
  );
}
