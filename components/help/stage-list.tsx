import { useLocale, useTranslations } from 'next-intl';
import type { DestinationSpec } from '#lib/destinations/contract.ts';
import { type StageDeclaration, stageName, stageProofs } from '#lib/destinations/stages.ts';

/** The stages of a destination's way, in order, and what each one proves. */
export function StageList({ spec }: { spec: DestinationSpec }) {
  return (
    <ol className="text-base">
      {spec.stages.map((declared, index) => (
        <Entry key={index} number={index + 1} declared={declared} spec={spec} />
      ))}
    </ol>
  );
}

function Entry({ number, declared, spec }: { number: number; declared: StageDeclaration; spec: DestinationSpec }) {
  const t = useTranslations('help.guide');
  const locale = useLocale();
  const { stage, when } = typeof declared === 'string' ? { stage: declared, when: undefined } : declared;
  const field = when && spec.fields[when.field];
  return (
    <li className="grid grid-cols-[1.5rem_1fr] gap-x-3 border-t py-2.5 first:border-t-0 first:pt-0 sm:grid-cols-[1.5rem_10rem_1fr]">
      <span aria-hidden className="text-right text-muted tabular-nums">
        {number}
      </span>
      <span className="font-medium">{stageName(stage, locale)}</span>
      <span className="col-start-2 min-w-0 sm:col-start-auto">
        {stageProofs[stage][locale]}
        {field && (
          <span className="block text-sm text-muted">
            {t('stageOnlyWith', {
              field: field.label[locale],
              value: (field.options ?? [])
                .filter(({ value }) => when.is.includes(value))
                .map(({ label }) => label[locale])
                .join(', '),
            })}
          </span>
        )}
      </span>
    </li>
  );
}
