import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import type { FixFigures as Figures } from '#lib/diagnosis/fix-figures.ts';
import { formatMinutes } from './format-minutes.ts';

/** For support and admins, on the error page itself: whether this text has helped those who met the error. */
export function FixFigures({ figures, days, listHref }: { figures: Figures | null; days: number; listHref: string | null }) {
  const t = useTranslations('errors.fixes');
  const locale = useLocale();
  return (
    <section aria-labelledby="fixes" className="mb-8 max-w-reading rounded border px-5 py-3 text-base text-muted print:hidden">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="fixes" className="text-sm font-semibold">
          {t('question')}
        </h2>
        {listHref && (
          <Link href={listHref} className="text-sm">
            {t('all')}
          </Link>
        )}
      </div>
      <p className="mt-0.5">
        {figures === null ? (
          t('never', { days })
        ) : (
          <>
            {t('met', { days, count: figures.episodes, publishers: figures.publishers })}{' '}
            <span className="text-ink">
              {t('outcome', {
                solved: figures.solved,
                left: figures.left,
                open: figures.open,
              })}
            </span>{' '}
            {figures.medianMinutes !== null && t('half', { time: formatMinutes(figures.medianMinutes, locale) })}
          </>
        )}
      </p>
    </section>
  );
}
