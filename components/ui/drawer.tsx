import clsx from 'clsx';
import { Modal, type ModalProps } from './modal.tsx';

/** Something beside the page: a lead next to the log, the navigation on a phone. A dialog in every other respect. */
export function Drawer({ side = 'right', wide = false, ...props }: ModalProps & { side?: 'left' | 'right'; wide?: boolean }) {
  return (
    <Modal
      {...props}
      className={clsx(
        'inset-y-0 h-dvh w-[calc(100vw-3rem)] rounded-none border-y-0',
        side === 'left' ? 'right-auto left-0 animate-from-left border-l-0' : 'right-0 left-auto animate-from-right border-r-0',
        wide ? 'max-w-2xl!' : 'max-w-sm!',
      )}
    />
  );
}
