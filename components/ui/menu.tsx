'use client';

import clsx from 'clsx';
import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Link } from '#lib/i18n/navigation.ts';
import { floatingStyle } from './floating.ts';

/** A button's further actions. Arrows move, letters jump, Escape closes. */
export function Menu({
  trigger,
  align = 'end',
  side,
  children,
}: {
  trigger: ReactNode;
  align?: 'start' | 'end';
  side?: 'top' | 'bottom';
  children: ReactNode;
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          {...(side && { side })}
          sideOffset={4}
          collisionPadding={8}
          className={clsx(
            floatingStyle,
            'z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-48 animate-float overflow-y-auto p-1',
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const itemStyle =
  'flex h-8 items-center gap-2 rounded-sm px-2 outline-none select-none data-disabled:text-faint data-highlighted:bg-sunken pointer-coarse:h-10';

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
    <Radix.Item disabled={disabled} onSelect={onSelect} className={clsx(itemStyle, 'cursor-pointer', danger && 'text-failed')}>
      {Icon && <Icon className={danger ? '' : 'text-muted'} aria-hidden />}
      {children}
    </Radix.Item>
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
    <Radix.Item asChild>
      <Link href={href} aria-current={current || undefined} className={clsx(itemStyle, current && 'font-medium')}>
        {Icon && <Icon className="text-muted" aria-hidden />}
        <span className="min-w-0 grow truncate">{children}</span>
        {current && <Check className="text-accent" aria-hidden />}
      </Link>
    </Radix.Item>
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
    <Radix.RadioGroup aria-label={label} value={value} onValueChange={(next) => onChange(next as Value)}>
      <MenuLabel>{label}</MenuLabel>
      {options.map(({ value: option, label: text, icon: Icon }) => (
        <Radix.RadioItem key={option} value={option} className={clsx(itemStyle, 'cursor-pointer')}>
          {Icon && <Icon className="text-muted" aria-hidden />}
          <span className="grow">{text}</span>
          <Radix.ItemIndicator>
            <Check className="text-accent" aria-hidden />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 pt-1.5 pb-1 text-xs text-muted">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 border-t" />;
}
