import clsx from 'clsx';
import { CircleAlert, CircleCheck, CircleDashed, CircleX, Hourglass, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The four states of anything, and `neutral` for what has none. Colour never stands alone: icon and word come with it. */
export type State = 'delivered' | 'waiting' | 'needs-you' | 'failed' | 'neutral';

export const stateIcons: Record<State, LucideIcon> = {
  delivered: CircleCheck,
  waiting: Hourglass,
  'needs-you': CircleAlert,
  failed: CircleX,
  neutral: CircleDashed,
};

export const stateText: Record<State, string> = {
  delivered: 'text-delivered',
  waiting: 'text-waiting',
  'needs-you': 'text-needs-you',
  failed: 'text-failed',
  neutral: 'text-faint',
};

// "Needs you" alone is filled: healthy things stay quiet.
const looks: Record<State, string> = {
  ...stateText,
  'needs-you': 'rounded-full bg-needs-you-solid pr-2 pl-1.5 font-semibold text-on-solid',
  failed: 'rounded-full bg-failed-soft pr-2 pl-1.5 font-medium text-failed',
};

/** A state in icon and word; `children` replaces the word ("Confirmed", "Held", "3 need you"). */
export function StateBadge({ state, children, className }: { state: State; children?: ReactNode; className?: string }) {
  const t = useTranslations('ui.state');
  const Icon = stateIcons[state];
  return (
    <span className={clsx('inline-flex items-center gap-1.5 text-sm/5 whitespace-nowrap', looks[state], className)}>
      <Icon className="size-3.5!" aria-hidden />
      {children ?? t(state)}
    </span>
  );
}

/** A plain mark such as "Draft", "Test" or "owner": says what something is, not how it is. */
export function Tag({ children, tone = 'plain', className }: { children: ReactNode; tone?: 'plain' | 'accent'; className?: string }) {
  const look = tone === 'accent' ? 'border-accent/40 text-accent' : 'border-line text-muted';
  return (
    <span className={clsx('inline-flex rounded-sm border px-1.5 text-xs/4.5 font-medium whitespace-nowrap', look, className)}>
      {children}
    </span>
  );
}
