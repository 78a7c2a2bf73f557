/** Leads by what has become of them. All but `received` add up to it; `missing` is what does not, and should be nought. */
export type Figures = {
  received: number;
  confirmed: number;
  accepted: number;
  waiting: number;
  held: number;
  withheld: number;
  stored: number;
  failed: number;
  missing: number;
};

export type Fate = Exclude<keyof Figures, 'received'>;

export function noFigures(): Figures {
  return { received: 0, confirmed: 0, accepted: 0, waiting: 0, held: 0, withheld: 0, stored: 0, failed: 0, missing: 0 };
}

/** Adds leads of one state to the figures. */
export function addLeads(figures: Figures, { status, truth, count }: { status: string; truth: string; count: number }): void {
  figures.received += count;
  figures[fateOf(status, truth)] += count;
}

/** A state nobody knows, or none at all, is what the ledger's gap shows. */
function fateOf(status: string, truth: string): Fate {
  if (status === 'delivered') return truth === 'confirmed' || truth === 'accepted' ? truth : 'missing';
  if (status === 'queued' || status === 'delivering' || status === 'retrying') return 'waiting';
  return status === 'held' || status === 'withheld' || status === 'stored' || status === 'failed' ? status : 'missing';
}

/** The log's filter that finds the leads of a fate. */
export const fateFilters: Record<Exclude<Fate, 'missing'>, Readonly<Record<string, string | readonly string[]>>> = {
  confirmed: { status: 'delivered', truth: 'confirmed' },
  accepted: { status: 'delivered', truth: 'accepted' },
  waiting: { status: ['queued', 'delivering', 'retrying'] },
  held: { status: 'held' },
  withheld: { status: 'withheld' },
  stored: { status: 'stored' },
  failed: { status: 'failed' },
};
