'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink, Link } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import { request } from '#lib/api-client/request.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import type { Misconfiguration } from '#lib/leads/misconfigurations.ts';
import { CheckAndRelease } from './check-and-release.tsx';

const cap = 10_000;

/** What holds leads back, above the log: what, since when, how many, the fix, and the button that ends it. */
export function Misconfigurations({
  initial,
  offer,
  mayChange,
}: {
  initial: readonly Misconfiguration[];
  /** The log shows this offer only, and so do its troubles. */
  offer: string | null;
  mayChange: boolean;
}) {
  const t = useTranslations('leads.trouble');
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: ['misconfigurations', locale],
    queryFn: ({ signal }) =>
      request<{ items: readonly Misconfiguration[] }>('GET', `/leads/misconfigurations?lang=${locale}`, undefined, signal),
    initialData: { items: initial },
    refetchInterval: 5_000,
  });
  const troubles = offer === null ? data.items : data.items.filter((trouble) => trouble.offer === offer);
  if (troubles.length === 0) return null;
  return (
    <section
      aria-label={t('label')}
      className="mb-6 overflow-hidden rounded border border-needs-you-solid bg-needs-you-soft shadow-[inset_4px_0_0_var(--needs-you-solid)]"
    >
      <ul className="divide-y divide-needs-you-solid/40">
        {troubles.map((trouble) => (
          <Trouble key={`${trouble.offer} ${trouble.code}`} trouble={trouble} mayChange={mayChange} />
        ))}
      </ul>
    </section>
  );
}

function Trouble({
  trouble: { offer, offerTitle, code, since, held, isLive, isUnchanged, diagnosis },
  mayChange,
}: {
  trouble: Misconfiguration;
  mayChange: boolean;
}) {
  const t = useTranslations('leads.trouble');
  const locale = useLocale();
  const count = held > cap ? `${cap.toLocaleString(formatLocales[locale])}+` : held.toLocaleString(formatLocales[locale]);
  // Only what is live and as it was saved can be tested and released from here; everything else begins on the offer's page.
  const canRelease = mayChange && isLive && isUnchanged;
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 py-3 pr-4 pl-5">
      <div className="flex min-w-64 grow basis-0 items-start gap-3">
        <CircleAlert className="mt-[3px] text-needs-you" aria-hidden />
        <div className="min-w-0">
          <p>
            <Link quiet href={`/offers/${offer}`} prefetch={false}>
              {offerTitle}
            </Link>
            <span className="font-semibold">: {diagnosis?.title ?? code}</span>
          </p>
          <p className="text-sm">
            <Link href={`/leads?offer=${encodeURIComponent(offer)}&code=${encodeURIComponent(code)}`} scroll={false}>
              {t('held', { count: held, shown: count })}
            </Link>{' '}
            {t.rich('since', { when: () => <Time value={since} /> })}
          </p>
          {diagnosis?.fix[0] && (
            <p className="mt-1 max-w-reading">
              <span className="font-medium">{t('fix')}</span> {diagnosis.fix[0]}
            </p>
          )}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {canRelease && <CheckAndRelease offerId={offer} small />}
        {mayChange && (
          <ButtonLink href={`/offers/${offer}`} prefetch={false} size="small" variant={canRelease ? 'secondary' : 'primary'}>
            {isLive ? t('open') : t('publish')}
          </ButtonLink>
        )}
        <ButtonLink href={`/errors/${code}`} size="small" variant="quiet">
          {t('explain')}
        </ButtonLink>
      </div>
    </li>
  );
}
