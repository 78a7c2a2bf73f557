import clsx from 'clsx';

/** A quay, the water below it, and a lead that has arrived. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={clsx('size-6 shrink-0', className)}>
      <rect width="32" height="32" rx="7" className="fill-[oklch(0.43_0.09_236)]" />
      <path d="M10 7v13h13" fill="none" stroke="white" strokeWidth="3.5" strokeLinecap="round" strokeLinejoin="round" />
      <circle cx="18.5" cy="12" r="3.25" className="fill-[oklch(0.81_0.15_77)]" />
      <path
        d="M6.5 25.5c1.6 0 1.6-1.2 3.2-1.2s1.6 1.2 3.2 1.2 1.6-1.2 3.1-1.2 1.6 1.2 3.2 1.2 1.6-1.2 3.2-1.2 1.6 1.2 3.1 1.2"
        fill="none"
        strokeWidth="1.6"
        strokeLinecap="round"
        className="stroke-[oklch(0.82_0.075_222)]"
      />
    </svg>
  );
}

export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={clsx('inline-flex items-center gap-2.5 text-md font-semibold tracking-[-0.015em]', className)}>
      <Mark />
      Leadport
    </span>
  );
}
