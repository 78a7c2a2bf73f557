'use client';

import clsx from 'clsx';
import { Check, type LucideIcon } from 'lucide-react';
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from '#lib/i18n/navigation.ts';
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

const itemStyle =
  'flex min-h-8 w-full cursor-pointer items-center gap-2 rounded-sm px-2 text-left outline-none select-none hover:bg-sunken focus:bg-sunken disabled:text-faint pointer-coarse:min-h-10';

export function MenuItem({
  icon: Icon,
  danger = false,
  disabled = false,
  onSelect,
  children,
}: {
  icon?: LucideIcon;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      disabled={disabled}
      onClick={onSelect}
      className={clsx(itemStyle, danger && 'text-failed')}
    >
      {Icon && <Icon className={danger ? '' : 'text-muted'} aria-hidden />}
      {children}
    </button>
  );
}

export function MenuLink({
  icon: Icon,
  href,
  current = false,
  children,
}: {
  icon?: LucideIcon;
  href: string;
  current?: boolean;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      role="menuitem"
      tabIndex={-1}
      aria-current={current || undefined}
      className={clsx(itemStyle, current && 'font-medium')}
    >
      {Icon && <Icon className="text-muted" aria-hidden />}
      <span className="min-w-0 grow truncate">{children}</span>
      {current && <Check className="text-accent" aria-hidden />}
    </Link>
  );
}

/** One out of a few; the menu closes with the choice. */
export function MenuChoice<Value extends string>({
  label,
  value,
  onChange,
  options,
}: {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: ReadonlyArray<{ value: Value; label: string; icon?: LucideIcon }>;
}) {
  return (
    <div role="group" aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map(({ value: option, label: text, icon: Icon }) => (
        <button
          key={option}
          type="button"
          role="menuitemradio"
          aria-checked={option === value}
          tabIndex={-1}
          onClick={() => onChange(option)}
          className={itemStyle}
        >
          {Icon && <Icon className="text-muted" aria-hidden />}
          <span className="grow">{text}</span>
          {option === value && <Check className="text-accent" aria-hidden />}
        </button>
      ))}
    </div>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <div role="presentation" className="px-2 pt-1.5 pb-1 text-xs text-muted">
      {children}
    </div>
  );
}

export function MenuSeparator() {
  return <div role="separator" className="-mx-1 my-1 border-t" />;
}
