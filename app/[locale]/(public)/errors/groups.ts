import type { getTranslations } from 'next-intl/server';
import { catalogue } from '#lib/destinations/catalogue.ts';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** The catalogue's parts in its own order: each destination that has entries, the network, and what may happen anywhere (`any`). */
export const groupIds: readonly string[] = [...new Set(catalogue.map(({ destination }) => groupIdOf(destination)))];

export function groupIdOf(destination: string | null): string {
  return destination ?? 'any';
}

export function groupLabel(id: string, locale: Locale, t: Awaited<ReturnType<typeof getTranslations<'errors'>>>): string {
  if (isDestinationType(id)) return specOf(id).label[locale];
  return t(`groups.${id === 'network' ? 'network' : 'any'}`);
}
