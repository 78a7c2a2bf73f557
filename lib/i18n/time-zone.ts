/** The browser tells its zone in this cookie, so that the server's first paint already shows the reader's time. */
export const timeZoneCookie = 'lp-zone';

export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[A-Za-z0-9_+\-/]{1,64}$/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
