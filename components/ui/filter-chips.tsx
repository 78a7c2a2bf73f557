import clsx from 'clsx';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '#lib/i18n/navigation.ts';

/** Filters in one line. A chip is a link where the address carries the state, a button where a script does. */
export function FilterChips({ label, children, className }: { label: string; children: ReactNode; className?: string }) {
  return (
    <div role="group" aria-label={label} className={clsx('flex flex-wrap items-center gap-1.5', className)}>
      {children}
    </div>
  );
}

const chipStyle =
  'inline-flex h-7 items-center gap-1.5 rounded-full border px-3 text-sm whitespace-nowrap transition-colors pointer-coarse:h-9';
const restStyle = 'border-line bg-raised text-muted hover:border-field hover:text-ink';
const selectedStyle = 'border-accent bg-accent-soft font-medium text-accent';

export function FilterChip({
  selected = false,
  count,
  href,
  onClick,
  children,
}: {
  selected?: boolean;
  count?: ReactNode;
  href?: string;
  onClick?: () => void;
  children: ReactNode;
}) {
  const className = clsx(chipStyle, selected ? selectedStyle : restStyle);
  const content = (
    <>
      {children}
      {count !== undefined && <span className={selected ? '' : 'text-faint'}>{count}</span>}
    </>
  );
  if (href) {
    return (
      <Link href={href} scroll={false} aria-current={selected ? 'true' : undefined} className={className}>
        {content}
      </Link>
    );
  }
  return (
    <button type="button" aria-pressed={selected} onClick={onClick} className={className}>
      {content}
    </button>
  );
}

/** A filter that is set: "Offer: Contoso Analytics ×". */
export function ActiveFilter({ name, children, onRemove }: { name: string; children: ReactNode; onRemove: () => void }) {
  const t = useTranslations('ui.filter');
  return (
    <span className={clsx(chipStyle, selectedStyle, 'pr-1')}>
      <span className="font-normal">{name}:</span>
      {children}
      <button
        type="button"
        aria-label={t('remove', { name })}
        onClick={onRemove}
        className="grid size-6 place-items-center rounded-full hover:bg-raised"
      >
        <X className="size-3.5!" aria-hidden />
      </button>
    </span>
  );
}
