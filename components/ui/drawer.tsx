'use client';

import clsx from 'clsx';
import { Dialog as Radix } from 'radix-ui';
import { floatingStyle, scrimStyle } from './floating.ts';
import { DialogFoot, DialogHead, type DialogProps } from './dialog.tsx';

/** Something beside the page: a lead next to the log, the navigation on a phone. A dialog in every other respect. */
export function Drawer({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  side = 'right',
  wide = false,
}: DialogProps & { side?: 'left' | 'right'; wide?: boolean }) {
  return (
    <Radix.Root {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={scrimStyle} />
        <Radix.Content
          {...(!description && { 'aria-describedby': undefined })}
          className={clsx(
            floatingStyle,
            'fixed inset-y-0 z-50 flex w-[calc(100vw-3rem)] flex-col rounded-none focus:outline-none',
            side === 'left' ? 'left-0 animate-from-left border-y-0 border-l-0' : 'right-0 animate-from-right border-y-0 border-r-0',
            wide ? 'max-w-2xl' : 'max-w-sm',
          )}
        >
          <DialogHead title={title} description={description} />
          <div className="min-h-0 grow overflow-y-auto px-5 pb-5">{children}</div>
          {footer && (
            <div className="border-t">
              <DialogFoot>{footer}</DialogFoot>
            </div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
