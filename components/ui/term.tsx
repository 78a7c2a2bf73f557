'use client';

import clsx from 'clsx';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { floatingStyle } from './floating.ts';

/**
 * A word with its meaning behind it: on hover, on focus, and on a press where there is no pointer. Escape puts it away, and the pointer
 * may move onto it (WCAG 1.4.13). Unlike a tooltip it may hold what a person needs.
 */
export function Term({ meaning, children, className }: { meaning: ReactNode; children: ReactNode; className?: string }) {
  const id = useId();
  const bubble = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const anchor = `--term-${id.replaceAll(/\W/g, '')}`;

  useEffect(() => {
    // In the top layer no table cuts it off.
    if (open) bubble.current?.showPopover();
  }, [open]);

  function putAway(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
  }

  return (
    <span className="inline" onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <button
        type="button"
        aria-describedby={open ? id : undefined}
        onFocus={({ target }) => target.matches(':focus-visible') && setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={putAway}
        style={{ anchorName: anchor }}
        className={clsx('cursor-help rounded-sm text-left', className)}
      >
        {children}
      </button>
      {open && (
        <span
          ref={bubble}
          id={id}
          role="tooltip"
          popover="manual"
          style={{ positionAnchor: anchor, positionTryFallbacks: 'flip-block, flip-inline, flip-block flip-inline' }}
          className={clsx(
            floatingStyle,
            'inset-auto top-[anchor(bottom)] left-[anchor(left)] m-0 w-max max-w-72 animate-float px-3 py-2 text-sm font-normal whitespace-normal',
          )}
        >
          {meaning}
        </span>
      )}
    </span>
  );
}
