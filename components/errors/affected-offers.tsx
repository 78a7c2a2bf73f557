'use client';

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
 * For somebody who is signed in: their offers that have this problem now, or for support and admins how many there are.
 * Asked for after the page has been painted: the page itself is the same for everybody. Without an answer it stays as it is.
 */
export function AffectedOffers({ code }: { code: string }) {
  const t = useTranslations('errors.affected');
  const [affected, setAffected] = useState<Affected | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    request<Affected>('GET', `/errors/${encodeURIComponent(code)}/affected-offers`, undefined, stop.signal)
      .then(setAffected)
      .catch(() => null);
    return () => stop.abort();
  }, [code]);

  return (
    <div role="status" className="print:hidden">
      {affected && affected.offers > 0 && (
        <section
          aria-labelledby="affected"
          className="mb-8 max-w-reading animate-arrive rounded border border-needs-you-solid bg-needs-you-soft px-5 py-4 text-base shadow-[inset_4px_0_0_var(--needs-you-solid)]"
        >
          <h2 id="affected" className="text-base font-semibold">
            {affected.items.length > 0
              ? t('own', { count: affected.offers })
              : t('all', { offers: affected.offers, publishers: affected.publishers })}
          </h2>
          <ul className="mt-1">
            {affected.items.map(({ offer, title, leads, since }) => (
              <li key={offer} className="flex flex-wrap items-baseline gap-x-3 py-1">
                <Link href={`/offers/${offer}`} prefetch={false}>
                  {title}
                </Link>
                <code className="text-muted">{offer}</code>
                <span className="text-muted">
                  {leads > 0 && t('leads', { count: leads })}
                  {since && <> {t.rich('since', { time: () => <Time value={since} /> })}</>}
                </span>
              </li>
            ))}
          </ul>
          {affected.items.length > 0 && affected.offers > affected.items.length && (
            <p className="mt-1 text-muted">{t('more', { count: affected.offers - affected.items.length })}</p>
          )}
        </section>
      )}
    </div>
  );
}
