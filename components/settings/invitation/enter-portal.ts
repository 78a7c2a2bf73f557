import { localizedPath } from '#lib/i18n/alternates.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** Leaves for the offers of the publisher just joined, by a full load: the server paints what the new member may see. */
export function enterPortal(publisherId: string, locale: Locale): void {
  document.cookie = `leadport.publisher=${encodeURIComponent(publisherId)}; path=/; max-age=31536000; samesite=lax`;
  window.location.assign(localizedPath('/offers', locale));
}
