import { useTranslations } from 'next-intl';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import type { FoundEntry } from '#lib/errors/find-entries.ts';
import type { PageEntry } from './error-page-entry.ts';
import { MarkedText, tellingSentence } from './marked-text.tsx';
import { OwnerMark } from './owner-mark.tsx';

/** The pages that answer a few words, best first, with what matched in each; or what to do when none does. */
export function SearchResults({
  query,
  found,
  unknown,
  allHref,
  groupOf,
}: {
  query: string;
  found: ReadonlyArray<FoundEntry<PageEntry>>;
  unknown: readonly string[];
  /** The list without the words. */
  allHref: string;
  groupOf: (entry: PageEntry) => string;
}) {
  const t = useTranslations('errors');
  return (
    <section aria-labelledby="pages" className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b pb-2">
        <h2 id="pages" tabIndex={-1} className="scroll-mt-8 text-lg">
          {t('found.title', { count: found.length, query })}
        </h2>
        <Link href={allHref} className="text-base">
          {t('filter.clear')}
        </Link>
      </div>
      {found.length > 0 && unknown.length > 0 && (
        <p className="mt-2 text-base text-muted">{t('found.unknown', { words: unknown.map((word) => `“${word}”`).join(', ') })}</p>
      )}
      {found.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          actions={
            <a href="#look-up" className="text-accent underline underline-offset-[3px]">
              {t('empty.paste')}
            </a>
          }
          className="mt-8"
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <ol>
          {found.map(({ entry, marked }) => (
            <li key={entry.code} className="border-b py-3.5 last:border-b-0">
              <Link quiet href={`/errors/${entry.code}`} prefetch={false}>
                <MarkedText text={entry.title} words={marked} />
              </Link>
              <p className="mt-0.5 max-w-reading text-base text-muted">
                <MarkedText text={tellingSentence([entry.cause, ...entry.fix], marked)} words={marked} />
              </p>
              <p className="mt-1 flex flex-wrap items-center gap-x-4 text-sm text-muted">
                <OwnerMark owner={entry.owner}>{t(`owner.${entry.owner}`)}</OwnerMark>
                {groupOf(entry)}
              </p>
            </li>
          ))}
        </ol>
      )}
      {found.length > 0 && (
        <p className="mt-4 text-base text-muted">
          {t.rich('found.paste', {
            link: (words) => (
              <a href="#look-up" className="text-accent underline underline-offset-[3px]">
                {words}
              </a>
            ),
          })}
        </p>
      )}
    </section>
  );
}
