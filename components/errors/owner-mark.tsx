import type { ReactNode } from 'react';
import { stateIcons, stateText, type State } from '#components/ui/badge.tsx';
import type { Owner } from '#lib/errors/entry.ts';

const states: Record<Owner, State> = { publisher: 'needs-you', vendor: 'waiting', network: 'waiting', portal: 'waiting' };

/** Who has to act: the words, with the icon of the state it means for a publisher. */
export function OwnerMark({ owner, children }: { owner: Owner; children: ReactNode }) {
  const Icon = stateIcons[states[owner]];
  return (
    <span className="inline-flex items-start gap-2 font-medium text-ink">
      <Icon className={`mt-[3px] ${stateText[states[owner]]}`} aria-hidden />
      {children}
    </span>
  );
}
