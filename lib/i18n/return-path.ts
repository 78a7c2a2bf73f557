/** Where to go after signing in: a path of this portal, else the fallback. Never another origin (`//host`, `/\host`, `javascript:`). */
export function returnPath(value: unknown, fallback: string): string {
  if (typeof value !== 'string' || !value.startsWith('/')) return fallback;
  const base = 'https://portal.invalid';
  if (!URL.canParse(value, base)) return fallback;
  const url = new URL(value, base);
  return url.origin === base ? url.pathname + url.search + url.hash : fallback;
}
