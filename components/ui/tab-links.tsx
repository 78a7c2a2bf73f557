'use client';

import type { ReactNode } from 'react';
import { Link } from '#lib/i18n/navigation.ts';
import { tabListStyle, tabStyle } from './tab-style.ts';

/** Tabs that are pages: each has its address, the browser's Back works. */
export function TabLinks({
  label,
  tabs,
  className,
}: {
  label: string;
  tabs: ReadonlyArray<{ href: string; label: ReactNode; current: boolean }>;
  className?: string;
}) {
  return (
    <nav aria-label={label} className={className}>
      <ul className={tabListStyle}>
        {tabs.map((tab) => (
          <li key={tab.href} ref={tab.current ? reveal : null} className="flex shrink-0">
            <Link href={tab.href} aria-current={tab.current ? 'page' : undefined} className={tabStyle}>
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On a phone the row of tabs is wider than the page: the one the reader is on comes into sight. Only the row moves, never the page. */
function reveal(item: HTMLLIElement | null): void {
  const list = item?.parentElement;
  if (!list) return;
  const [own, row] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
  if (own.left < row.left || own.right > row.right) list.scrollLeft += own.left - row.left - (row.width - own.width) / 2;
}
