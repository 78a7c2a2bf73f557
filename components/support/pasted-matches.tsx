import { useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { CodeResults } from './code-results.tsx';

export type Pasted =
  { kind: 'pending' | 'failed' | 'limited' | 'person' } | { kind: 'answered'; matches: ReadonlyArray<{ code: string; title: string }> };

/** What a pasted message means, likeliest first; from there one goes to who is affected. */
export function PastedMatches({ pasted }: { pasted: Pasted }) {
  const t = useTranslations('support.search');
  if (pasted.kind === 'pending')
    return (
      <Loading label={t('searching')} className="grid gap-3">
        <Skeleton className="w-48" />
        <Skeleton className="h-9! w-full max-w-xl" />
        <Skeleton className="h-9! w-full max-w-xl" />
      </Loading>
    );
  if (pasted.kind === 'person') return <EmptyState title={t('person')}>{t('personHelp')}</EmptyState>;
  if (pasted.kind !== 'answered') return <Banner state="failed" live="assertive" title={t(pasted.kind)} />;
  if (pasted.matches.length === 0) return <EmptyState title={t('unknown')}>{t('unknownHelp')}</EmptyState>;
  return <CodeResults title={t('messages')} codes={pasted.matches} />;
}
