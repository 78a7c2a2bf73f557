import { Info, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import type { OfferAdvice } from '#lib/offers/offer.ts';

/** What the settings alone already tell, before any call. Nothing when there is nothing. */
export function AdviceList({ advice }: { advice: readonly OfferAdvice[] }) {
  const t = useTranslations('offers.destination');
  if (advice.length === 0) return null;
  return (
    <ul aria-label={t('advice')} className="mb-6 grid max-w-reading gap-2">
      {advice.map(({ code, severity, text }) => (
        <li key={`${code} ${text}`} className="flex items-start gap-2">
          {severity === 'info' ? (
            <Info className="mt-[3px] text-muted" aria-hidden />
          ) : (
            <TriangleAlert className="mt-[3px] text-needs-you" aria-hidden />
          )}
          <span>
            {/[.!?]$/.test(text) ? text : `${text}.`} <Link href={`/errors/${code}`}>{t('explain')}</Link>
          </span>
        </li>
      ))}
    </ul>
  );
}
