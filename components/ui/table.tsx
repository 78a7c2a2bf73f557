import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

/**
 * Data set like a timetable: hairlines, 36-pixel rows, tabular figures. `caption` names the table for screen readers.
 * On narrow screens a `stacked` table turns each row into a small block whose cells carry their `label`; any other one scrolls sideways.
 */
export function Table({
  caption,
  stacked = false,
  comfortable = false,
  beside = false,
  className,
  children,
}: {
  caption: string;
  stacked?: boolean;
  comfortable?: boolean;
  /** Something stands open beside it: cells may hide by `group-data-beside/table:`. */
  beside?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      // A region that scrolls has to be reachable by keyboard.
      {...(!stacked && { role: 'region', 'aria-label': caption, tabIndex: 0 })}
      className={clsx('group/table', !stacked && 'overflow-x-auto', className)}
      data-stacked={stacked || undefined}
      data-comfortable={comfortable || undefined}
      data-beside={beside || undefined}
    >
      {/* The roles are said aloud because CSS display takes them away in some browsers. */}
      <table role="table" className="w-full border-collapse text-left max-sm:group-data-stacked/table:block">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead role="rowgroup" className="max-sm:group-data-stacked/table:sr-only">
      <tr role="row" className="border-b">
        {children}
      </tr>
    </thead>
  );
}

export function TableBody({ children, ...rest }: ComponentProps<'tbody'>) {
  return (
    <tbody role="rowgroup" className="max-sm:group-data-stacked/table:block" {...rest}>
      {children}
    </tbody>
  );
}

/** `arriving` lets a new row settle in. */
export function Row({
  selected = false,
  arriving = false,
  className,
  ...rest
}: ComponentProps<'tr'> & { selected?: boolean; arriving?: boolean }) {
  return (
    <tr
      role="row"
      aria-current={selected || undefined}
      {...rest}
      className={clsx(
        'border-b transition-colors max-sm:group-data-stacked/table:grid max-sm:group-data-stacked/table:gap-1 max-sm:group-data-stacked/table:px-2 max-sm:group-data-stacked/table:py-3',
        selected ? 'bg-accent-soft' : 'hover:bg-sunken',
        arriving && 'animate-arrive',
        className,
      )}
    />
  );
}

const aligned = { start: '', end: 'text-right' };

export function HeadCell({ align = 'start', className, ...rest }: Omit<ComponentProps<'th'>, 'align'> & { align?: 'start' | 'end' }) {
  return (
    <th
      scope="col"
      role="columnheader"
      {...rest}
      className={clsx('h-9 px-3 text-sm font-medium whitespace-nowrap text-muted first:pl-2 last:pr-2', aligned[align], className)}
    />
  );
}

/** `label` repeats the column's name in a stacked row; `code` is for ids and figures. */
export function Cell({
  label,
  align = 'start',
  code = false,
  className,
  children,
  ...rest
}: Omit<ComponentProps<'td'>, 'align'> & { label?: string; align?: 'start' | 'end'; code?: boolean }) {
  return (
    <td
      role="cell"
      {...rest}
      className={clsx(
        'h-9 px-3 py-1.5 first:pl-2 last:pr-2 group-data-comfortable/table:py-3 max-sm:group-data-stacked/table:flex max-sm:group-data-stacked/table:h-auto max-sm:group-data-stacked/table:justify-between max-sm:group-data-stacked/table:gap-4 max-sm:group-data-stacked/table:p-0 max-sm:group-data-stacked/table:text-left',
        aligned[align],
        code && 'font-mono text-sm',
        className,
      )}
    >
      {label === undefined ? (
        children
      ) : (
        <>
          <span aria-hidden className="hidden shrink-0 text-sm text-muted max-sm:group-data-stacked/table:block">
            {label}
          </span>
          {/* One thing beside the label, however many parts it has. */}
          <div className="contents max-sm:group-data-stacked/table:block max-sm:group-data-stacked/table:min-w-0 max-sm:group-data-stacked/table:text-right">
            {children}
          </div>
        </>
      )}
    </td>
  );
}
