import { getRequestConfig } from 'next-intl/server';
import { cookies } from 'next/headers';
import { defaultLocale, isLocale } from './locale.ts';
import { messages } from './messages.ts';
import { isTimeZone, timeZoneCookie } from './time-zone.ts';

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : defaultLocale;
  const zone = (await cookies()).get(timeZoneCookie)?.value;
  return { locale, messages: messages[locale], now: new Date(), timeZone: isTimeZone(zone) ? zone : 'UTC' };
});
