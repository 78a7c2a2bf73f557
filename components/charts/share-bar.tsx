import clsx from 'clsx';

/** One line of a breakdown as a bar: its length against the longest line, divided by what it is made of. Says nothing that the figures beside it do not. */
export function ShareBar({ parts, max }: { parts: ReadonlyArray<{ value: number; swatch: string }>; max: number }) {
  return (
    <span aria-hidden className="flex h-2 w-full overflow-hidden rounded-sm">
      {parts.map(({ value, swatch }, index) =>
        value > 0 ? (
          <span key={index} className={clsx('min-w-0.5', swatch)} style={{ width: `${(value / Math.max(1, max)) * 100}%` }} />
        ) : null,
      )}
    </span>
  );
}
