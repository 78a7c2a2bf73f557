import { database } from '#lib/db/database.ts';
import { catalogueEntry } from '#lib/destinations/catalogue.ts';
import { recentFixes } from '#lib/diagnosis/recent-fixes.ts';
import type { Owner } from '#lib/errors/entry.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** What keeps leads from arriving at this moment, and whom. */
export type OpenError = { code: string; title: string; owner: Owner | null; publishers: number; offers: number; leads: number } & {
  /** How those fared who met it in the last 90 days; null where that is not known yet. */
  fix: { solved: number; left: number; medianMinutes: number | null } | null;
};

const shown = 10;

/** The codes under which leads are held, tried again or failed, those with most leads first. */
export async function listOpenErrors(locale: Locale): Promise<OpenError[]> {
  const { rows } = await database().worker.query<Omit<OpenError, 'title' | 'owner' | 'fix'>>(
    `SELECT code, count(DISTINCT publisher_id)::int AS publishers, count(DISTINCT (publisher_id, offer_id))::int AS offers, count(*)::int AS leads
     FROM deliveries WHERE status <> 'delivered' AND status IN ('held', 'retrying', 'failed') AND code IS NOT NULL AND version IS NULL
     GROUP BY code ORDER BY leads DESC, code LIMIT ${shown}`,
  );
  const fixes = await recentFixes();
  return rows.map((row) => {
    const figures = fixes.get(row.code);
    const fix = figures && { solved: figures.solved, left: figures.left, medianMinutes: figures.medianMinutes };
    const entry = catalogueEntry(row.code);
    return { ...row, title: entry?.text[locale].title ?? row.code, owner: entry?.owner ?? null, fix: fix ?? null };
  });
}
