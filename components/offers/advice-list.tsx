'use client';

import { Info, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { OfferAdvice } from '#lib/offers/offer.ts';

type Props = {
  advice: readonly OfferAdvice[];
  /** What a press does about a finding, where one does: its words and the deed. */
  remedyOf?: (advice: OfferAdvice) => { label: string; run: () => void } | null;
};

/** What the settings alone already tell, and what a look at the destination found. Nothing when there is nothing. */
export function AdviceList({ advice, remedyOf }: Props) {
  const t = useTranslations('offers.destination');
  if (advice.length === 0) return null;
  return (
    <ul aria-label={t('advice')} className="mb-6 grid max-w-reading gap-2">
      {advice.map((one) => {
        const { code, severity, text, since, fix = [] } = one;
        const remedy = remedyOf?.(one);
        return (
          <li key={`${code} ${text}`} className="flex items-start gap-2">
            <Sign severity={severity} />
            <div className="min-w-0 wrap-anywhere">
              {/[.!?]$/.test(text) ? text : `${text}.`} <Link href={`/errors/${code}`}>{t('explain')}</Link>
              {since && <span className="block text-sm text-muted">{t.rich('seenSince', { when: () => <Time value={since} /> })}</span>}
              {fix.length > 0 && (
                <details className="mt-1">
                  <summary className="cursor-pointer text-sm">{t('howToFix')}</summary>
                  <ol className="mt-1 grid list-decimal gap-1 ps-5 text-sm">
                    {fix.map((step) => (
                      <li key={step}>{step}</li>
                    ))}
                  </ol>
                </details>
              )}
              {remedy && (
                <span className="mt-1.5 block">
                  <Button size="small" onClick={remedy.run}>
                    {remedy.label}
                  </Button>
                </span>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Sign({ severity }: Pick<OfferAdvice, 'severity'>) {
  if (severity === 'info') return <Info className="mt-[3px] text-muted" aria-hidden />;
  return <TriangleAlert className={severity === 'error' ? 'mt-[3px] text-failed' : 'mt-[3px] text-needs-you'} aria-hidden />;
}
