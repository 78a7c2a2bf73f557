/** The decoded rest of a path after a prefix, or null when it is another path. */
export function nameIn(prefix: string, path: string): string | null {
  if (!path.startsWith(prefix) || path.length === prefix.length) return null;
  try {
    return decodeURIComponent(path.slice(prefix.length)).replace(/\/$/, '');
  } catch {
    return path.slice(prefix.length);
  }
}
