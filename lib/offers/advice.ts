import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { env } from '#lib/env.ts';
import { errorPageUrl } from '#lib/errors/diagnosis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { OpenVersion } from './connection-version.ts';
import { delivers } from './intake-mode.ts';
import type { OfferAdvice } from './offer.ts';
import { needsDestination } from './offer-type.ts';

/** What can be said about an offer without any call: the destination's own findings, and those about the offer. */
export function adviseOffer(offerType: string, version: OpenVersion | null, locale: Locale, now: Date): OfferAdvice[] {
  const found: OfferAdvice[] = [];
  if (needsDestination(offerType) && !delivers(version?.type ?? null)) found.push(fromCatalogue('destination-required', 'warning', locale));
  if (version?.spec && version.config === null) found.push(fromCatalogue('secret-unreadable', 'error', locale));
  const own = version?.spec && version.config ? version.spec.advise(version.config, now, { secretsSince: version.secretsSince }) : [];
  return [
    ...found,
    ...own.map(({ action = null, ...advice }) => ({
      ...advice,
      text: advice.text[locale],
      helpUrl: errorPageUrl(advice.code, locale, env().APP_URL),
      action,
    })),
  ];
}

function fromCatalogue(code: string, severity: OfferAdvice['severity'], locale: Locale): OfferAdvice {
  const text = catalogueEntry(code)?.text[locale].title ?? code;
  return { code, severity, field: null, text, helpUrl: errorPageUrl(code, locale, env().APP_URL), action: null };
}
