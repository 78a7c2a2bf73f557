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
          <li key={tab.href} className="flex shrink-0">
            <Link href={tab.href} aria-current={tab.current ? 'page' : undefined} className={tabStyle}>
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
