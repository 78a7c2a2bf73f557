/** A place chosen before. Of a lead it is the id alone: names do not stay behind in the browser. */
export type RecentPlace = { label: string; href: string };

const key = 'leadport.recent';
const most = 5;

/** Kept for this tab only, so that the next person at this machine finds nothing. */
export function recentPlaces(): readonly RecentPlace[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isPlace) : [];
  } catch {
    return [];
  }
}

export function rememberPlace(place: RecentPlace): void {
  const others = recentPlaces().filter(({ href }) => href !== place.href);
  try {
    sessionStorage.setItem(key, JSON.stringify([place, ...others].slice(0, most)));
  } catch {
    // A browser that keeps nothing loses only this list.
  }
}

function isPlace(value: unknown): value is RecentPlace {
  return (
    typeof value === 'object' &&
    value !== null &&
    'label' in value &&
    'href' in value &&
    typeof value.label === 'string' &&
    String(value.href).startsWith('/')
  );
}
