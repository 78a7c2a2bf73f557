'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Modal } from './modal.tsx';

/**
 * Asks before something that cannot be taken back. The focus starts on Cancel, and only an answer or Escape closes it.
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
  const isWorking = state === 'working';

  function change(next: boolean) {
    setOpen(next);
    setState('asking');
  }

  async function confirm() {
    setState('working');
    try {
      await onConfirm();
      change(false);
    } catch {
      setState('failed');
    }
  }

  return (
    <Modal
      role="alertdialog"
      trigger={trigger}
      open={open}
      onOpenChange={change}
      locked={isWorking}
      title={title}
      description={children}
      className="top-1/2 left-1/2 w-[calc(100vw-2rem)] max-w-md! -translate-1/2 animate-float"
      footer={
        <>
          {state === 'failed' && (
            <p role="alert" className="grow basis-full text-sm text-failed">
              {failure}
            </p>
          )}
          <Button variant="quiet" disabled={isWorking} onClick={() => change(false)}>
            {t('cancel')}
          </Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            pending={isWorking}
            pendingLabel={pendingLabel ?? t('working')}
            onClick={() => void confirm()}
          >
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
}
