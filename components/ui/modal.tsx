'use client';

import clsx from 'clsx';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { buttonStyle } from './button-style.ts';
import { floatingStyle } from './floating.ts';

export type ModalProps = {
  /** The button that opens it; without one, `open` and `onOpenChange` steer. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
};

/**
 * The browser's own modal dialog: it holds the focus, makes the page behind inert, closes on Escape and gives the focus back.
 * Its content exists only while open, so a form inside starts fresh. `locked` keeps it open while something is under way.
 */
export function Modal({
  trigger,
  open: openFromOutside,
  onOpenChange,
  title,
  description,
  children,
  footer,
  role = 'dialog',
  locked = false,
  className,
}: ModalProps & { role?: 'dialog' | 'alertdialog'; locked?: boolean; className: string }) {
  const t = useTranslations('ui');
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  const [openInside, setOpenInside] = useState(false);
  const open = openFromOutside ?? openInside;

  function change(next: boolean) {
    setOpenInside(next);
    onOpenChange?.(next);
  }

  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);

  function closeFromBackdrop(event: MouseEvent) {
    if (event.target === ref.current && role === 'dialog' && !locked) change(false);
  }

  return (
    <>
      {trigger && (
        <span className="contents" onClick={() => change(true)}>
          {trigger}
        </span>
      )}
      <dialog
        ref={ref}
        role={role}
        aria-labelledby={`${id}-title`}
        aria-describedby={description ? `${id}-description` : undefined}
        onClose={() => change(false)}
        onCancel={(event) => locked && event.preventDefault()}
        onMouseDown={closeFromBackdrop}
        className={clsx(
          floatingStyle,
          // It stands in the page beside its button, in a table's cell perhaps, and must not take over how that is set.
          'fixed m-0 max-h-none max-w-none overflow-hidden p-0 text-left text-base font-normal whitespace-normal text-ink backdrop:bg-scrim open:flex open:flex-col',
          className,
        )}
      >
        {open && (
          <>
            <div className="px-5 pt-5 pr-14 pb-3">
              <h2 id={`${id}-title`} className="text-md font-semibold">
                {title}
              </h2>
              {description && (
                <div id={`${id}-description`} className="mt-1 text-muted">
                  {description}
                </div>
              )}
            </div>
            {children && <div className="min-h-0 grow overflow-y-auto overscroll-contain px-5 py-1">{children}</div>}
            {footer ? <div className="flex flex-wrap justify-end gap-2 px-5 pt-4 pb-5">{footer}</div> : <div className="h-4 shrink-0" />}
            {/* Last, so that opening puts the focus on what the dialog is about. */}
            {role === 'dialog' && (
              <button
                type="button"
                aria-label={t('close')}
                onClick={() => change(false)}
                className={buttonStyle({ variant: 'quiet', size: 'icon', className: 'absolute! top-3 right-3' })}
              >
                <X aria-hidden />
              </button>
            )}
          </>
        )}
      </dialog>
    </>
  );
}

/** Around a button inside a modal: a press closes it. */
export function ModalClose({ children }: { children: ReactNode }) {
  return (
    <span className="contents" onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
      {children}
    </span>
  );
}
