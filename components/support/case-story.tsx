import clsx from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { languageNames } from '#components/shell/language-names.ts';
import { Time } from '#components/ui/time.tsx';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import { formatDuration } from '#lib/i18n/duration.ts';
import type { CaseProblem, CaseSheet } from '#lib/support/case-sheet.ts';
import { useFieldNames } from './use-field-names.ts';

/** The case in one line: since when, when it last worked, what changed just before, where it goes and whose it is. */
export function CaseStory({ sheet: { offer, publisher, problem } }: { sheet: CaseSheet }) {
  const t = useTranslations('support.story');
  const locale = useLocale();
  const type = offer.destination?.type;
  return (
    <dl
      aria-label={t('title')}
      className={clsx(
        'mt-6 grid gap-x-8 gap-y-4 border-y py-4 sm:grid-cols-2',
        problem && 'lg:grid-cols-[repeat(2,minmax(0,1fr))_minmax(0,1.6fr)_minmax(0,1.5fr)_minmax(0,1fr)]',
      )}
    >
      {problem && (
        <>
          <Part label={t('since')}>{problem.since && <Time value={problem.since} className="font-medium" />}</Part>
          <Part label={t('worked')}>{problem.lastWorkedAt ? <Time value={problem.lastWorkedAt} /> : t('workedNever')}</Part>
          <Part label={t('change')}>
            <Change problem={problem} />
          </Part>
        </>
      )}
      <Part label={t('connection')}>
        {type ? (
          <span className="inline-flex items-start gap-2">
            <span className="mt-0.5">
              <DestinationMark type={type} />
            </span>
            <span className="min-w-0 wrap-anywhere">
              {isDestinationType(type) ? specOf(type).label[locale] : type}
              {offer.target && type !== 'store-only' && <span className="block text-sm text-muted">{offer.target}</span>}
            </span>
          </span>
        ) : (
          t('noConnection')
        )}
      </Part>
      <Part label={t('owners')}>
        {publisher.owners.length === 0
          ? t('noOwners')
          : publisher.owners.map(({ name, locale }, index) => (
              <span key={index} className="block">
                {t('ownerReads', { name, language: languageNames.find(({ value }) => value === locale)!.label })}
              </span>
            ))}
      </Part>
    </dl>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The first thing to ask the customer about; or the reason not to ask them about their settings. */
function Change({ problem: { change, lastWorkedAt } }: { problem: CaseProblem }) {
  const t = useTranslations('support.story');
  const locale = useLocale();
  const fieldNames = useFieldNames();
  if (!change) return t(lastWorkedAt ? 'unchanged' : 'neverWorked');
  return (
    <>
      <span className="font-medium">
        {t('changed', { version: String(change.version), duration: formatDuration(change.afterMs, locale), by: change.by ?? 'none' })}
      </span>
      {change.changed.length > 0 && (
        <span className="block text-sm text-muted">{t('changedFields', { fields: fieldNames(change.destination, change.changed) })}</span>
      )}
    </>
  );
}
