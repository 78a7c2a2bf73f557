import clsx from 'clsx';
import { Check, LoaderCircle, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Duration } from './duration.tsx';

export type StepStatus = 'pending' | 'running' | 'succeeded' | 'failed' | 'skipped';

export type Step = {
  name: string;
  label: ReactNode;
  status: StepStatus;
  /** What is being done, in words. */
  detail?: ReactNode;
  durationMs?: number | null;
  /** Opens in place below the station: the diagnosis, the test lead. */
  children?: ReactNode;
};

/** The stations of a journey on one line, live: announced as they change. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  const t = useTranslations('ui.step');
  return (
    <ol aria-label={label} aria-live="polite" aria-relevant="text additions">
      {steps.map((step, index) => (
        <li
          key={step.name}
          aria-current={step.status === 'running' ? 'step' : undefined}
          className="relative grid grid-cols-[1.25rem_1fr] gap-x-3 pb-5 last:pb-0"
        >
          {index < steps.length - 1 && (
            <span
              aria-hidden
              className={clsx(
                'absolute top-6 bottom-0.5 left-[calc(0.625rem-1px)] border-l-2',
                step.status === 'succeeded' ? 'border-delivered' : 'border-dotted border-field/70',
              )}
            />
          )}
          <Station status={step.status} />
          <div className="min-w-0">
            <div className="flex items-baseline justify-between gap-4">
              <span className={clsx('font-medium', step.status === 'pending' || step.status === 'skipped' ? 'text-muted' : 'text-ink')}>
                {step.label}
                <span
                  className={
                    step.status === 'skipped' || step.status === 'failed' ? clsx('ml-2 text-sm font-normal', words[step.status]) : 'sr-only'
                  }
                >
                  {t(step.status)}
                </span>
              </span>
              {step.durationMs != null && <Duration ms={step.durationMs} className="text-sm text-muted" />}
            </div>
            {step.detail && <p className="text-sm text-muted">{step.detail}</p>}
            {step.children && <div className="mt-3 animate-arrive">{step.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

const words: Record<StepStatus, string> = { pending: '', running: '', succeeded: '', failed: 'text-failed', skipped: 'text-faint' };

const stations: Record<StepStatus, string> = {
  pending: 'border-2 border-field/70 bg-paper',
  running: 'animate-beacon bg-accent text-on-accent',
  succeeded: 'animate-arrive bg-delivered text-paper',
  failed: 'animate-arrive bg-failed text-paper',
  skipped: 'border-2 border-dotted border-field/70 bg-paper',
};

function Station({ status }: { status: StepStatus }) {
  return (
    <span aria-hidden className={clsx('mt-px grid size-5 place-items-center rounded-full', stations[status])}>
      {status === 'running' && <LoaderCircle className="size-3.5! animate-spin" />}
      {status === 'succeeded' && <Check className="size-3! stroke-3!" />}
      {status === 'failed' && <X className="size-3! stroke-3!" />}
    </span>
  );
}
