import { useId, type ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import { resultAttribute } from './result-links.ts';

/** Results of one kind. */
export function ResultGroup({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-7 first:mt-0">
      <h2 id={id} className="mb-1 text-sm font-semibold text-muted">
        {title}
      </h2>
      <ul className="border-t">{children}</ul>
    </section>
  );
}

/** One line that leads somewhere: what it is, its facts, and how it is at the end. */
export function ResultRow({ href, title, facts, aside }: { href: string; title: ReactNode; facts?: ReactNode; aside?: ReactNode }) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 border-b px-2 py-2 transition-colors focus-within:bg-accent-soft hover:bg-sunken sm:flex sm:flex-wrap">
      <Link quiet href={href} prefetch={false} {...resultAttribute} className="min-w-0 wrap-anywhere">
        {title}
      </Link>
      {facts && (
        <span className="flex min-w-0 max-sm:order-1 max-sm:col-span-full flex-wrap items-baseline gap-x-3 text-sm text-muted wrap-anywhere">
          {facts}
        </span>
      )}
      {aside && <span className="ml-auto shrink-0">{aside}</span>}
    </li>
  );
}
