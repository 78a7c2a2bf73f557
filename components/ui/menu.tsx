'use client';

import clsx from 'clsx';
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { floatingStyle } from './floating.ts';
import { focusItem, moveFocus } from './menu-focus.ts';

/**
 * A button's further actions. The browser's popover opens, dismisses and gives the focus back, also inside a dialog;
 * the keyboard follows the menu pattern: arrows move, Home and End jump, letters find, Tab leaves.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function Menu({
  button,
  label,
  buttonClassName,
  align = 'end',
  side = 'bottom',
  children,
}: {
  /** The button's content: text, icon or both. */
  button: ReactNode;
  /** Its name when the content is an icon only. */
  label?: string;
  /** `buttonStyle({ ... })`, or a look of its own. */
  buttonClassName: string;
  align?: 'start' | 'end';
  side?: 'top' | 'bottom';
  children: ReactNode;
}) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);

  function openWithArrow(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    menu.current?.showPopover();
    focusItem(menu.current, event.key === 'ArrowDown' ? 'first' : 'last');
  }

  return (
    <>
      <button
        type="button"
        id={`${id}-button`}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-label={label}
        onKeyDown={openWithArrow}
        className={buttonClassName}
        style={{ anchorName: anchorOf(id) }}
      >
        {button}
      </button>
      <div
        ref={menu}
        id={id}
        role="menu"
        aria-labelledby={`${id}-button`}
        popover="auto"
        tabIndex={-1}
        onToggle={(event) => event.newState === 'open' && focusItem(menu.current, 'first')}
        onKeyDown={(event) => moveFocus(event.nativeEvent, menu.current)}
        // Choosing anything closes; a press on a label or a line does not.
        onClick={(event) => (event.target as Element).closest('[role^=menuitem]') && menu.current?.hidePopover()}
        className={clsx(
          floatingStyle,
          'inset-auto m-0 my-1 max-h-[min(28rem,80dvh)] max-w-80 min-w-48 overflow-y-auto p-1 open:animate-float',
          side === 'bottom' ? 'top-[anchor(bottom)]' : 'bottom-[anchor(top)]',
          align === 'end' ? 'right-[anchor(right)]' : 'left-[anchor(left)]',
        )}
        style={{ positionAnchor: anchorOf(id), positionTryFallbacks: 'flip-block, flip-inline, flip-block flip-inline' }}
      >
        {children}
      </div>
    </>
  );
}

function anchorOf(id: string): string {
  return `--menu-${id.replaceAll(/\W/g, '')}`;
}
