import { useLocale } from 'next-intl';
import { Time } from '#components/ui/time.tsx';
import type { Diagnosis } from '#lib/errors/diagnosis.ts';
import { diagnosisWords } from './diagnosis-words.ts';

/**
 * Since when it has not worked, and whether the settings changed in between. It comes before the cause: an outage of the vendor looks
 * like wrong settings, and nobody should change settings that worked an hour ago. Nothing where the connection never worked.
 */
export function DiagnosisSince({ diagnosis: { lastSuccessAt, versionChangedAt } }: { diagnosis: Diagnosis }) {
  const words = diagnosisWords[useLocale()];
  if (!lastSuccessAt) return null;
  const worked = <Time value={lastSuccessAt} />;
  const [before, after] = words.workedUntil;
  const [lastWorked, changed, advice] = words.changedAfter;
  return (
    <p className="mt-0.5 max-w-reading font-medium">
      {versionChangedAt && versionChangedAt > lastSuccessAt ? (
        <>
          {lastWorked}
          {worked}
          {changed}
          <Time value={versionChangedAt} />
          {advice}
        </>
      ) : (
        <>
          {before}
          {worked}
          {after}
        </>
      )}
    </p>
  );
}
