'use client';

import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';

/** A key, a secret or a link that nobody sees again: the whole of it, a line about it, a button that copies it, and the way on. */
export function ShownOnce({
  label,
  value,
  note,
  done,
  onDone,
}: {
  label: string;
  value: string;
  note?: ReactNode;
  done: string;
  onDone: () => void;
}) {
  return (
    <div className="grid gap-4">
      <output className="rounded border bg-sunken px-3 py-2 font-mono text-sm break-all" aria-label={label}>
        {value}
      </output>
      {note && <p className="text-sm text-muted">{note}</p>}
      <div className="flex flex-wrap gap-2">
        <CopyButton text={value} variant="primary" size="medium" />
        <Button variant="quiet" onClick={onDone}>
          {done}
        </Button>
      </div>
    </div>
  );
}
