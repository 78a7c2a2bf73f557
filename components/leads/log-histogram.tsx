'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { type TransitionStartFunction, useMemo } from 'react';
import { RangeHistogram } from '#components/charts/range-histogram.tsx';
import type { LeadHistogram } from '#lib/health/lead-histogram.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import { firstPage, logParsers } from './log-url.ts';

/** How the leads below spread over time, and the way to choose a stretch of it. */
export function LogHistogram({ histogram, startTransition }: { histogram: LeadHistogram; startTransition: TransitionStartFunction }) {
  const t = useTranslations('leads.histogram');
  const locale = useLocale();
  const [{ from, to }, setFilter] = useQueryStates(logParsers, { shallow: false, startTransition, history: 'push' });
  const { step, zone, bars } = histogram;
  const named = useMemo(() => {
    const isHourly = step === 'hour' || step === 'six-hours';
    const format = new Intl.DateTimeFormat(formatLocales[locale], {
      day: 'numeric',
      month: 'short',
      timeZone: zone,
      ...(isHourly && { hour: '2-digit', minute: '2-digit' }),
    });
    return bars.map((bar) => ({
      ...bar,
      name: format.format(new Date(bar.from)),
      words: t('words', { when: format.format(new Date(bar.from)), count: bar.count, held: bar.held }),
    }));
  }, [bars, step, zone, locale, t]);
  return (
    <div className="mb-4 print:hidden">
      <RangeHistogram
        label={t('label')}
        bars={named}
        onSelect={(first, last) => void setFilter({ from: bars[first]!.from, to: bars[last]!.to, ...firstPage })}
      />
      <div className="mt-1 flex justify-between text-xs text-faint">
        <span>{named[0]!.name}</span>
        {from || to ? (
          <button
            type="button"
            className="text-accent underline-offset-2 hover:underline"
            onClick={() => void setFilter({ from: null, to: null, ...firstPage })}
          >
            {t('clear')}
          </button>
        ) : (
          <span className="max-sm:hidden">{t('hint')}</span>
        )}
        <span>{named.at(-1)!.name}</span>
      </div>
    </div>
  );
}
