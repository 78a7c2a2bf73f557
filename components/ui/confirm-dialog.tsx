'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { AlertDialog as Radix } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { floatingStyle, scrimStyle } from './floating.ts';

/**
 * Asks before something that cannot be taken back. The focus starts on Cancel, and only an answer closes it.
 * `onConfirm` may return a promise: the dialog waits, closes when it resolves, and shows `failure` when it rejects.
 */
export function ConfirmDialog({
  trigger,
  title,
  children,
  confirmLabel,
  pendingLabel,
  danger = false,
  failure,
  onConfirm,
}: {
  trigger: ReactNode;
  title: ReactNode;
  /** What exactly will happen, with numbers. */
  children: ReactNode;
  confirmLabel: string;
  pendingLabel?: string;
  danger?: boolean;
  failure: string;
  onConfirm: () => void | Promise<void>;
}) {
  const t = useTranslations('ui');
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<'asking' | 'working' | 'failed'>('asking');

  async function confirm() {
    setState('working');
    try {
      await onConfirm();
      setOpen(false);
      setState('asking');
    } catch {
      setState('failed');
    }
  }

  return (
    <Radix.Root open={open} onOpenChange={(next) => (state === 'working' ? undefined : (setOpen(next), setState('asking')))}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className={scrimStyle} />
        <Radix.Content
          className={clsx(
            floatingStyle,
            'fixed top-1/2 left-1/2 z-50 w-[calc(100vw-2rem)] max-w-md -translate-1/2 animate-float p-5 focus:outline-none',
          )}
        >
          <Radix.Title className="text-md font-semibold">{title}</Radix.Title>
          <Radix.Description asChild>
            <div className="mt-1 text-muted">{children}</div>
          </Radix.Description>
          {state === 'failed' && (
            <p role="alert" className="mt-3 text-sm text-failed">
              {failure}
            </p>
          )}
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Radix.Cancel asChild>
              <Button variant="quiet">{t('cancel')}</Button>
            </Radix.Cancel>
            <Button
              variant={danger ? 'danger' : 'primary'}
              pending={state === 'working'}
              pendingLabel={pendingLabel ?? t('working')}
              onClick={() => void confirm()}
            >
              {confirmLabel}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
