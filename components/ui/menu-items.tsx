'use client';

import clsx from 'clsx';
import { Check, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

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
