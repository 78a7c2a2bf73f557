import type { Config } from '#lib/destinations/config.ts';
import type { FieldError } from '#lib/destinations/config-errors.ts';
import type { DestinationSpec } from '#lib/destinations/contract.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { env } from '#lib/env.ts';
import { addressPolicy, checkAddress } from '#lib/http/address.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** Addresses of a valid configuration that no delivery would ever be allowed to call. Names are not resolved: that is for the delivery. */
export function forbiddenAddresses(spec: DestinationSpec, config: Config, locale: Locale): FieldError[] {
  const { OUTBOUND_HOST_MAP: hostMap, OUTBOUND_ALLOW: allow } = env();
  const policy = addressPolicy({ hostMap, allow });
  return spec.addresses(config).flatMap(({ field, url }) => {
    const checked = checkAddress(url, policy);
    return checked.ok
      ? []
      : [{ path: field, message: catalogueEntry(checked.code)?.text[locale].title ?? checked.code, code: checked.code }];
  });
}
