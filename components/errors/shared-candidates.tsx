import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import type { PageEntry } from './error-page-entry.ts';
import { OwnerMark } from './owner-mark.tsx';

/** What a colleague's message may mean, best first, as a link to the result shows it. Nothing without one. */
export function SharedCandidates({ entries }: { entries: readonly PageEntry[] }) {
  const t = useTranslations('errors');
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="shared" className="mt-8 rounded border bg-raised px-5 py-4">
      <h2 id="shared" className="text-base">
        {t('search.shared')}
      </h2>
      <ol className="mt-1">
        {entries.map(({ code, title, cause, owner }) => (
          <li key={code} className="border-b py-3 last:border-b-0">
            <Link href={`/errors/${code}`} prefetch={false} className="text-md">
              {title}
            </Link>
            <p className="mt-0.5 max-w-reading text-muted">{cause}</p>
            <p className="mt-1 text-sm">
              <OwnerMark owner={owner}>{t(`owner.${owner}`)}</OwnerMark>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
