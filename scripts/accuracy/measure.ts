import { catalogue, type CatalogueEntry, diagnosisSources, entryOf } from '#lib/destinations/catalogue.ts';
import { type DiagnosisMatch, diagnose } from '#lib/errors/diagnose.ts';
import type { Sample } from './sample.ts';

/** One sample with what the signatures made of it, by the very path of `POST /diagnose`. */
export type Finding = {
  sample: Sample;
  matches: readonly DiagnosisMatch[];
  /** Code of the entry that answers the cause; undefined for a cause that no entry knows, null where none is expected. */
  expected: string | null | undefined;
  /** `unexplained`: nobody has said what it should be. */
  verdict: 'first' | 'in-top-5' | 'confused' | 'unrecognised' | 'invented' | 'rightly-unrecognised' | 'unexplained';
  /** The first match sends somebody else to act, or treats the lead otherwise, than the right one would. */
  isWrongOwner: boolean;
  isWrongRetry: boolean;
};

/** `asHinted: false` leaves the destination out, as a person does who pastes without choosing one. */
export function measure(sample: Sample, { asHinted = true } = {}): Finding {
  const { text, httpStatus } = sample;
  const matches = diagnose({ text, httpStatus, destination: asHinted ? sample.destination : null }, diagnosisSources);
  const expected = expectedEntry(sample);
  const first = matches[0] && entryOf(matches[0].code);
  return {
    sample,
    matches,
    expected: expected && expected.code,
    verdict: verdict(sample, matches, expected?.code),
    isWrongOwner: Boolean(expected && first && first.owner !== expected.owner),
    isWrongRetry: Boolean(expected && first && first.retry !== expected.retry),
  };
}

function expectedEntry({ cause, destination }: Sample): CatalogueEntry | null | undefined {
  if (cause == null) return null;
  const entries = catalogue.filter(({ causes }) => causes.includes(cause));
  return entries.find((entry) => entry.destination === destination) ?? entries.find((entry) => entry.destination === null);
}

function verdict({ cause }: Sample, matches: readonly DiagnosisMatch[], expected: string | undefined): Finding['verdict'] {
  if (cause === undefined) return 'unexplained';
  if (cause === null) return matches.length > 0 ? 'invented' : 'rightly-unrecognised';
  if (matches.length === 0) return 'unrecognised';
  if (matches[0]!.code === expected) return 'first';
  return matches.some(({ code }) => code === expected) ? 'in-top-5' : 'confused';
}
