import clsx from 'clsx';
import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { stateIcons, stateText, type State } from './badge.tsx';

const grounds: Record<State, string> = {
  delivered: 'border-delivered/30 bg-delivered-soft',
  waiting: 'border-line bg-waiting-soft',
  'needs-you': 'border-needs-you-solid bg-needs-you-soft shadow-[inset_4px_0_0_var(--needs-you-solid)]',
  failed: 'border-failed/40 bg-failed-soft shadow-[inset_4px_0_0_var(--failed-solid)]',
  neutral: 'border-line bg-sunken',
};

/**
 * Something that is true of this page until it is fixed. The title is the sentence, `children` what to do, `actions` the button that does it.
 * `live` announces a banner that appears while one looks: `polite` waits its turn, `assertive` interrupts.
 */
export function Banner({
  state,
  title,
  children,
  actions,
  live = 'off',
  className,
}: {
  state: State;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  live?: 'off' | 'polite' | 'assertive';
  className?: string;
}) {
  const Icon = state === 'neutral' ? Info : stateIcons[state];
  const role = { off: undefined, polite: 'status', assertive: 'alert' }[live];
  return (
    <div
      role={role}
      className={clsx('flex flex-wrap items-start gap-x-4 gap-y-3 rounded border py-3 pr-4 pl-5', grounds[state], className)}
    >
      <div className="flex min-w-60 grow basis-0 items-start gap-3">
        <Icon className={clsx('mt-[3px]', stateText[state])} aria-hidden />
        <div className="min-w-0">
          <div className="font-semibold">{title}</div>
          {children && <div className="mt-0.5 max-w-reading">{children}</div>}
        </div>
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
