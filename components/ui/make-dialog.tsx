'use client';

import { useState, type ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { ShownOnce } from './shown-once.tsx';

/** What the dialog says once the thing is made. `value` is what nobody sees again, `note` a line of small print below it. */
type Shown = { title: string; description: string; label: string; value: string; note?: ReactNode; done: string };

/**
 * A dialog that asks, makes something, and shows it once: a key, a secret, a link. `children` is the form; it hands over what came of it,
 * or null where there is nothing to show.
 * `onClose` lets the page behind show what is new.
 */
export function MakeDialog<Made>({
  trigger,
  title,
  description,
  shown,
  onClose,
  children,
}: {
  trigger: ReactNode;
  title: string;
  description: string;
  shown: (made: Made) => Shown;
  onClose?: () => void;
  children: (onMade: (made: Made | null) => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ thing: Made } | null>(null);

  function change(next: boolean) {
    if (next === open) return;
    setOpen(next);
    setMade(null);
    if (!next) onClose?.();
  }

  const result = made && shown(made.thing);
  return (
    <Dialog
      trigger={trigger}
      open={open}
      onOpenChange={change}
      title={result ? result.title : title}
      description={result ? result.description : description}
    >
      {result ? (
        <ShownOnce label={result.label} value={result.value} note={result.note} done={result.done} onDone={() => change(false)} />
      ) : (
        children((thing) => (thing === null ? change(false) : setMade({ thing })))
      )}
    </Dialog>
  );
}
