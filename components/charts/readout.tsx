import clsx from 'clsx';
import type { ReactNode } from 'react';

export type ReadoutItem = { name: string; swatch: string; value: ReactNode };

/** Legend and reading in one line: names with the figures of the slot looked at, or of the whole. Keeps its size, so nothing jumps. */
export function Readout({ lead, items }: { lead: string; items: readonly ReadoutItem[] }) {
  return (
    <div aria-hidden className="mb-3 flex min-h-10 flex-wrap content-start items-baseline gap-x-5 gap-y-0.5 text-sm sm:min-h-5">
      <span className="min-w-44 font-medium">{lead}</span>
      {items.map(({ name, swatch, value }) => (
        <span key={name} className="inline-flex items-baseline gap-1.5 text-muted">
          <span className={clsx('size-2.5 shrink-0 self-center rounded-sm', swatch)} />
          {name}
          <span className="font-medium text-ink">{value}</span>
        </span>
      ))}
    </div>
  );
}
