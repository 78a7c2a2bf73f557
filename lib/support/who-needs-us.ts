import { onPlatform } from '#lib/db/on-platform.ts';
import { type Incident, listIncidents } from '#lib/delivery/incidents.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { type Misconfiguration, listMisconfigurations } from '#lib/leads/misconfigurations.ts';
import { parseOfferId } from '#lib/offers/offer-id.ts';

export type OpenCase = Pick<Misconfiguration, 'offer' | 'offerTitle' | 'code' | 'since' | 'held'> & { publisher: string; title: string };

export type NamedIncident = Incident & { title: string };

/** Offers whose publishers have something to fix, most waiting leads first and the oldest among equals; and what is the vendor's trouble. */
export async function whoNeedsUs(caller: Caller, locale: Locale): Promise<{ cases: OpenCase[]; incidents: NamedIncident[] }> {
  const [troubles, incidents] = await Promise.all([listMisconfigurations(caller, locale), listIncidents()]);
  const names = await publisherNames(troubles.map(({ offer }) => parseOfferId(offer)!.publisherId));
  const cases = troubles.map(({ offer, offerTitle, code, since, held, diagnosis }) => {
    const { publisherId } = parseOfferId(offer)!;
    return { offer, offerTitle, code, since, held, publisher: names.get(publisherId) ?? publisherId, title: diagnosis?.title ?? code };
  });
  return {
    cases: cases.sort((a, b) => b.held - a.held || a.since.localeCompare(b.since)),
    incidents: incidents.map((incident) => ({ ...incident, title: catalogueEntry(incident.code)?.text[locale].title ?? incident.code })),
  };
}

async function publisherNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await onPlatform((tx) => tx.publisher.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } }));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
