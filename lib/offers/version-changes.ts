import type { VersionEntry } from './list-versions.ts';

type Comparable = Pick<VersionEntry, 'type' | 'config' | 'secrets'>;

/** Config keys that differ between two versions, in alphabetical order; of another destination everything differs. */
export function changedKeys(before: Comparable, after: Comparable): string[] {
  const keys = [...new Set([...Object.keys(before.config), ...Object.keys(after.config)])].sort();
  if (before.type !== after.type) return keys;
  return keys.filter((key) =>
    before.secrets[key] === undefined && after.secrets[key] === undefined
      ? JSON.stringify(before.config[key]) !== JSON.stringify(after.config[key])
      : before.secrets[key] !== after.secrets[key],
  );
}
