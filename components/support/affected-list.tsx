import { useTranslations } from 'next-intl';
import { Time } from '#components/ui/time.tsx';
import type { Affected } from '#lib/support/list-affected.ts';
import { ResultRow } from './result-group.tsx';

/** Everybody with one problem: how many, since when, and the way to each one's sheet. `without` leaves out the offer one is looking at. */
export function AffectedList({ affected, without, none }: { affected: Affected; without?: string; none: string }) {
  const t = useTranslations('support.affected');
  const others = affected.items.filter(({ offer }) => offer !== without);
  if (others.length === 0) return <p className="text-muted">{none}</p>;
  const { offers, publishers, leads, since } = affected;
  return (
    <>
      <p className="mb-2">
        {t('sum', { offers, publishers, leads })}. {since && <>{t.rich('since', { when: () => <Time value={since} /> })}.</>}
      </p>
      <ul className="border-t">
        {others.map((one) => (
          <ResultRow
            key={one.offer}
            href={`/support/${one.offer}`}
            title={one.title}
            facts={<span>{one.publisher}</span>}
            aside={<span className="text-sm text-muted">{t('leads', { count: one.leads })}</span>}
          />
        ))}
      </ul>
      {offers > affected.items.length && <p className="mt-2 text-sm text-muted">{t('more', { count: offers - affected.items.length })}</p>}
    </>
  );
}
