import { type FixFigures, readFixFigures } from './fix-figures.ts';

/** The figures that pages show are of the last so many days. */
export const recentDays = 90;

const freshMs = 5 * 60_000;
const fewestEpisodes = 5;
const fewestPublishers = 3;

type Known = { readAt: number; byCode: ReadonlyMap<string, FixFigures> };

const processWide = globalThis as { leadportFixes?: { known: Known | null; reading: Promise<Known> | null } };

/**
 * The figures of the last 90 days by code, at most a few minutes old. Only the first reader waits: older figures are shown while newer ones
 * are read. Kept on `globalThis` because Next loads modules more than once.
 */
export async function recentFixes(now = new Date()): Promise<ReadonlyMap<string, FixFigures>> {
  const state = (processWide.leadportFixes ??= { known: null, reading: null });
  const isFresh = state.known !== null && now.getTime() - state.known.readAt < freshMs;
  if (!isFresh) state.reading ??= read(now).finally(() => (state.reading = null));
  if (state.known === null) return (await state.reading!).byCode;
  state.reading?.catch(() => undefined);
  return state.known.byCode;
}

/** Reads them anew at the next question: for tests. */
export function forgetFixes(): void {
  processWide.leadportFixes = undefined;
}

/**
 * How long this failure lasts for most, in minutes, to be told to anybody. Null where it happened too seldom or to too few to say
 * nothing about a single publisher, where most did not get over it, and while the database is away: the page goes without.
 */
export async function usualMinutes(code: string, now = new Date()): Promise<number | null> {
  const figures = (await recentFixes(now).catch(() => null))?.get(code);
  if (!figures || figures.mostMinutes === null) return null;
  if (figures.publishers < fewestPublishers || figures.solved + figures.left < fewestEpisodes) return null;
  return Math.max(1, Math.ceil(figures.mostMinutes));
}

async function read(now: Date): Promise<Known> {
  const figures = await readFixFigures(new Date(now.getTime() - recentDays * 86_400_000), now);
  const known = { readAt: now.getTime(), byCode: new Map(figures.map((row) => [row.code, row])) };
  if (processWide.leadportFixes) processWide.leadportFixes.known = known;
  return known;
}
