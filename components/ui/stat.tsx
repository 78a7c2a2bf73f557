import clsx from 'clsx';
import type { ReactNode } from 'react';
import { stateIcons, stateText, type State } from './badge.tsx';
import { Link } from '#lib/i18n/navigation.ts';

/** One figure and what it counts; with `href` the figure leads to the rows behind it. Group them in a `StatRow`. */
export function Stat({
  label,
  value,
  hint,
  state,
  href,
}: {
  label: ReactNode;
  value: ReactNode;
  hint?: ReactNode;
  state?: State;
  href?: string;
}) {
  const Icon = state && state !== 'neutral' ? stateIcons[state] : undefined;
  return (
    <div className="min-w-0 border-l pl-4 first:border-l-0 first:pl-0 max-sm:border-l-0 max-sm:pl-0">
      <dt className="flex items-center gap-1.5 text-sm text-muted">
        {Icon && <Icon className={clsx('size-3.5!', stateText[state!])} aria-hidden />}
        {label}
      </dt>
      <dd
        className={clsx(
          'text-xl font-semibold tracking-tight',
          state === 'needs-you' || state === 'failed' ? stateText[state] : 'text-ink',
        )}
      >
        {href ? (
          <Link href={href} className="underline-offset-4 hover:text-accent hover:underline">
            {value}
          </Link>
        ) : (
          value
        )}
      </dd>
      {hint && <dd className="text-sm text-muted">{hint}</dd>}
    </div>
  );
}

export function StatRow({ children }: { children: ReactNode }) {
  return <dl className="grid auto-cols-fr grid-cols-2 gap-x-4 gap-y-5 sm:grid-flow-col sm:grid-cols-none">{children}</dl>;
}
