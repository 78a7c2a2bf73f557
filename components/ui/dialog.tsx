import clsx from 'clsx';
import { Modal, type ModalProps } from './modal.tsx';

/** A question or a small form above the page. Escape and the scrim close it, `ModalClose` makes any button do so. */
export function Dialog({ wide = false, ...props }: ModalProps & { wide?: boolean }) {
  return (
    <Modal
      {...props}
      className={clsx(
        'top-1/2 left-1/2 max-h-[calc(100dvh-2rem)]! w-[calc(100vw-2rem)] -translate-1/2 animate-float',
        wide ? 'max-w-3xl!' : 'max-w-lg!',
      )}
    />
  );
}
