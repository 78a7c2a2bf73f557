import type { Clock, Token, Tokens } from './contract.ts';

export type TokenCache = {
  /** The tokens of one connection. The name must tell it from every other one, version included. */
  of(connection: string): Tokens;
};

/** A token is not used in its last minutes: a delivery that starts with it must end with it. */
const marginMs = 5 * 60_000;

type Kept = { asked: Promise<Token>; value: string | null; until: number };

/** In this process's memory only. When too many are kept all are forgotten: asking again is cheap, choosing is not. */
export function createTokenCache(clock: Clock, maxKept = 10_000): TokenCache {
  const kept = new Map<string, Kept>();

  async function ask(connection: string, question: () => Promise<Token>): Promise<string> {
    if (kept.size >= maxKept) kept.clear();
    const asked = question();
    const entry: Kept = { asked, value: null, until: Number.POSITIVE_INFINITY };
    kept.set(connection, entry);
    const forget = () => kept.get(connection) === entry && kept.delete(connection);
    try {
      const { value, expiresInSeconds } = await asked;
      const lifeMs = expiresInSeconds * 1_000;
      entry.value = value;
      // A short life keeps half of it, so that short-lived tokens are of use as well.
      entry.until = clock.now().getTime() + Math.max(lifeMs - marginMs, lifeMs / 2);
      return value;
    } catch (error) {
      forget();
      throw error;
    }
  }

  return {
    of: (connection) => ({
      async take(question) {
        const known = kept.get(connection);
        if (known && clock.now().getTime() < known.until) return (await known.asked).value;
        return ask(connection, question);
      },
      drop(value) {
        if (kept.get(connection)?.value === value) kept.delete(connection);
      },
    }),
  };
}
