/** One attempt, as far as it tells how a connection is doing. */
export type Tried = { at: Date; isDelivered: boolean; code: string | null };

/** Where the course of a connection turned: it began to fail in one way, or it worked again. */
export type Turn = { kind: 'failing'; at: Date; until: Date; code: string | null; attempts: number } | { kind: 'recovered'; at: Date };

/** Attempts in order of time, read as turns: failures of one kind in a row are one, and success is told only after a failure. */
export function deliveryTurns(attempts: readonly Tried[]): Turn[] {
  const turns: Turn[] = [];
  for (const { at, isDelivered, code } of attempts) {
    const last = turns.at(-1);
    if (isDelivered) {
      if (last?.kind === 'failing') turns.push({ kind: 'recovered', at });
    } else if (last?.kind === 'failing' && last.code === code) {
      last.until = at;
      last.attempts += 1;
    } else {
      turns.push({ kind: 'failing', at, until: at, code, attempts: 1 });
    }
  }
  return turns;
}
