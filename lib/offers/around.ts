import { database } from '#lib/db/database.ts';
import { readAllowances } from '#lib/delivery/allowances.ts';
import { noCircumstances, readCircumstances } from '#lib/delivery/circumstances.ts';
import { paceKey } from '#lib/delivery/pace.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { HealthFigures, OfferHealth } from './offer.ts';
import { type OfferId, formatOfferId } from './offer-id.ts';

type Live = OfferId & { destination: string; config: unknown };

type Around = HealthFigures & Pick<OfferHealth, 'circumstances' | 'allowance'>;

/** What surrounds the health of live offers: pauses, rests, allowances, what changed. Answers a function that adds it. */
export async function readAround(
  live: readonly Live[],
  locale: Locale,
  now: Date,
): Promise<(offer: OfferId, health: HealthFigures) => Around> {
  const circumstances = await readCircumstances(
    live.map(({ publisherId, id }) => ({ publisherId, offerId: id })),
    locale,
  );
  const subjects = new Map(live.map((offer) => [formatOfferId(offer), subjectOf(offer)]));
  const allowances = await readAllowances(database().hot, [...subjects.values()], now);
  return (offer, health) => {
    const known = circumstances.get(formatOfferId(offer)) ?? noCircumstances;
    const subject = subjects.get(formatOfferId(offer));
    const key = subject ? paceKey(subject) : null;
    const isWaiting = known.paused !== null || known.rest !== null;
    return {
      ...health,
      // Whoever has to fix something is told that first; a wait that ends by itself comes after it.
      state: isWaiting && health.state !== 'needs-you' && health.state !== 'draft' ? 'waiting' : health.state,
      circumstances: known,
      allowance: (key !== null && allowances.get(key)) || null,
    };
  };
}

function subjectOf({ publisherId, destination, config }: Live) {
  return { publisherId, type: destination, config: config as Record<string, unknown> };
}
