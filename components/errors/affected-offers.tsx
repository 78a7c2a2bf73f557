'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Link } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import { request } from '#lib/api-client/request.ts';

type Affected = {
  items: ReadonlyArray<{ offer: string; title: string; leads: number; since: string | null }>;
  offers: number;
  publishers: number;
};

/**
 * For somebody who is signed in: their offers that have this problem now, or for support and admins how many there are. Asked for
 * after the page has been painted: the page itself is the same for everybody. Its place is kept, so that nothing jumps.
 */
export function AffectedOffers({ code, isOwn }: { code: string; isOwn: boolean }) {
  const t = useTranslations('errors.affected');
  const [affected, setAffected] = useState<Affected | 'failed' | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    request<Affected>('GET', `/errors/${encodeURIComponent(code)}/affected-offers`, undefined, stop.signal)
      .then(setAffected)
      .catch(() => stop.signal.aborted || setAffected('failed'));
    return () => stop.abort();
  }, [code]);

  const title = t(isOwn ? 'title' : 'titleAll');
  const isAffected = affected !== null && affected !== 'failed' && affected.offers > 0;
  return (
    <section
      role="status"
      aria-label={title}
      className={clsx(
        'mb-8 min-h-19 max-w-reading rounded border px-5 py-3 text-base transition-colors print:hidden',
        isAffected ? 'border-needs-you-solid bg-needs-you-soft shadow-[inset_4px_0_0_var(--needs-you-solid)]' : 'text-muted',
      )}
    >
      <h2 className="text-sm font-semibold text-muted">{title}</h2>
      {isAffected ? <List affected={affected} /> : <p className="mt-0.5">{affected && t(affected === 'failed' ? 'failed' : 'none')}</p>}
    </section>
  );
}

function List({ affected: { items, offers, publishers } }: { affected: Affected }) {
  const t = useTranslations('errors.affected');
  if (items.length === 0) return <p className="mt-0.5 font-medium">{t('all', { offers, publishers })}</p>;
  return (
    <ul>
      {items.map(({ offer, title, leads, since }) => (
        <li key={offer} className="flex flex-wrap items-baseline gap-x-3 py-0.5">
          <Link href={`/offers/${offer}`} prefetch={false} className="font-medium">
            {title}
          </Link>
          <span className="text-muted">
            {leads > 0 ? t('leads', { count: leads }) : t('stopped')}
            {since && <> {t.rich('since', { time: () => <Time value={since} /> })}</>}
          </span>
        </li>
      ))}
      {offers > items.length && <li className="text-muted">{t('more', { count: offers - items.length })}</li>}
    </ul>
  );
}
