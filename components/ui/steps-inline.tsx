import clsx from 'clsx';
import { Check, LoaderCircle, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Step, StepStatus } from './steps.tsx';

/** The stations of `Steps` in one quiet line, for the head of a page. */
export function StepsInline({ label, steps }: { label: string; steps: ReadonlyArray<Pick<Step, 'name' | 'label' | 'status'>> }) {
  const t = useTranslations('ui.step');
  return (
    <ol aria-label={label} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      {steps.map((step) => (
        <li key={step.name} className={clsx('flex items-center gap-1', inlineLooks[step.status])}>
          {step.status === 'succeeded' && <Check className="size-3.5!" aria-hidden />}
          {step.status === 'failed' && <X className="size-3.5!" aria-hidden />}
          {step.status === 'running' && <LoaderCircle className="size-3.5! animate-spin" aria-hidden />}
          {(step.status === 'pending' || step.status === 'skipped') && <span aria-hidden>·</span>}
          {step.label}
          <span className="sr-only">: {t(step.status)}</span>
        </li>
      ))}
    </ol>
  );
}

const inlineLooks: Record<StepStatus, string> = {
  pending: 'text-muted',
  running: 'text-accent',
  succeeded: 'text-delivered',
  failed: 'font-semibold text-failed',
  skipped: 'text-faint',
};
