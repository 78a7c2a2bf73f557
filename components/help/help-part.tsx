import type { ReactNode } from 'react';

/** A titled part of a reading page; `small` beside the text. `id` gives it its own address. */
export function HelpPart({ title, small = false, id, children }: { title: ReactNode; small?: boolean; id?: string; children: ReactNode }) {
  return (
    <section id={id} className="min-w-0 scroll-mt-8">
      <h2 className={small ? 'mb-2 text-sm font-semibold text-muted' : 'mb-4 text-lg tracking-[-0.015em]'}>{title}</h2>
      {children}
    </section>
  );
}
