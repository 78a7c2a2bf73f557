import clsx from 'clsx';
import type { ReactNode } from 'react';
import { stateIcons, stateText, type State } from './badge.tsx';

/** What happened, in order, top to bottom. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className="group/timeline">
      {children}
    </ol>
  );
}

/** `when` is a `Time`; `title` carries the state in words, so the icon only repeats it. `children` is what can be looked into. */
export function TimelineItem({
  state = 'neutral',
  title,
  when,
  aside,
  children,
}: {
  state?: State;
  title: ReactNode;
  when: ReactNode;
  aside?: ReactNode;
  children?: ReactNode;
}) {
  const Icon = stateIcons[state];
  return (
    <li className="group/item relative grid grid-cols-[1rem_1fr] gap-x-3 pb-5 last:pb-0">
      <span aria-hidden className="absolute top-6 bottom-0 left-[7.5px] border-l group-last/item:hidden" />
      <Icon className={clsx('mt-[3px]', stateText[state])} aria-hidden />
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium">{title}</span>
          <span className="text-sm text-muted">
            {aside && <span className="mr-3">{aside}</span>}
            {when}
          </span>
        </div>
        {children && <div className="mt-1 text-muted">{children}</div>}
      </div>
    </li>
  );
}
