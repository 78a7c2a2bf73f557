import { useLocale } from 'next-intl';
import { Fragment } from 'react';
import { Time } from '#components/ui/time.tsx';
import type { Diagnosis } from '#lib/errors/diagnosis.ts';
import { diagnosisWords } from './diagnosis-words.ts';

/**
 * What to know before one doubts the settings: the same trouble elsewhere, settings that worked until just now, what changed. It comes
 * before the cause, since an outage of the vendor looks like wrong settings. Nothing where the connection never worked.
 */
export function DiagnosisSince({ diagnosis }: { diagnosis: Diagnosis }) {
  const { since } = diagnosisWords[useLocale()];
  const { incident, mayBeOutage, lastSuccessAt, versionChangedAt, versionChangedBy, vendor } = diagnosis;
  if (incident) return <Sentence text={since.incident(incident.publishers, vendor ?? null)} times={[incident.since]} />;
  if (!lastSuccessAt) return null;
  if (mayBeOutage) return <Sentence text={since.outage(vendor ?? null)} times={[lastSuccessAt]} />;
  if (versionChangedAt && versionChangedAt > lastSuccessAt)
    return <Sentence text={since.changed(versionChangedBy ?? null)} times={[lastSuccessAt, versionChangedAt]} />;
  return <Sentence text={since.worked} times={[lastSuccessAt]} />;
}

function Sentence({ text, times }: { text: string; times: readonly string[] }) {
  return (
    <p className="mt-0.5 max-w-reading font-medium">
      {text.split('*').map((part, index) => (
        <Fragment key={index}>
          {part}
          {times[index] && <Time value={times[index]} />}
        </Fragment>
      ))}
    </p>
  );
}
