import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { ResultGroup, ResultRow } from './result-group.tsx';

/** Errors as results: the code is the next search, which says who is affected; its page is one step aside. */
export function CodeResults({ title, codes }: { title: string; codes: ReadonlyArray<{ code: string; title: string }> }) {
  const t = useTranslations('support.search');
  return (
    <ResultGroup title={title}>
      {codes.map((found) => (
        <ResultRow
          key={found.code}
          href={`/support?q=${encodeURIComponent(found.code)}`}
          title={found.title}
          facts={<code>{found.code}</code>}
          aside={
            <Link href={`/errors/${found.code}`} prefetch={false} className="text-sm">
              {t('errorPage')}
            </Link>
          }
        />
      ))}
    </ResultGroup>
  );
}
