'use client';

import clsx from 'clsx';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { buttonStyle } from './button.tsx';
import { floatingStyle, scrimStyle } from './floating.ts';

export type DialogProps = {
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

/** A question or a small form above the page. Escape and the scrim close it, the focus returns to where it was. */
export function Dialog({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  wide = false,
}: DialogProps & { wide?: boolean }) {
  return (
    <Radix.Root {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={scrimStyle} />
        <Radix.Content
          {...(!description && { 'aria-describedby': undefined })}
          className={clsx(
            floatingStyle,
            'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-1/2 animate-float flex-col focus:outline-none',
            wide ? 'max-w-3xl' : 'max-w-lg',
          )}
        >
          <DialogHead title={title} description={description} />
          {children && <div className="min-h-0 overflow-y-auto px-5 py-1">{children}</div>}
          {footer ? <DialogFoot>{footer}</DialogFoot> : <div className="h-5 shrink-0" />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Wrap a footer button that only closes. */
export const DialogClose = Radix.Close;

export function DialogHead({ title, description }: { title: ReactNode; description?: ReactNode }) {
  const t = useTranslations('ui');
  return (
    <div className="flex items-start justify-between gap-4 px-5 pt-5 pb-3">
      <div>
        <Radix.Title className="text-md font-semibold">{title}</Radix.Title>
        {description && <Radix.Description className="mt-1 text-muted">{description}</Radix.Description>}
      </div>
      <Radix.Close aria-label={t('close')} className={buttonStyle({ variant: 'quiet', size: 'icon', className: '-mt-2 -mr-2' })}>
        <X aria-hidden />
      </Radix.Close>
    </div>
  );
}

export function DialogFoot({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2 px-5 pt-4 pb-5">{children}</div>;
}
