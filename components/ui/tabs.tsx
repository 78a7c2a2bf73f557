'use client';

import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { tabListStyle, tabStyle } from './tab-style.ts';

/** Parts of one page that are looked at one at a time. Parts with an address of their own are `TabLinks`. */
export function Tabs({
  label,
  tabs,
  defaultValue,
}: {
  label: string;
  tabs: ReadonlyArray<{ value: string; label: ReactNode; content: ReactNode }>;
  defaultValue?: string;
}) {
  return (
    <Radix.Root defaultValue={defaultValue ?? tabs[0]?.value ?? ''}>
      <Radix.List aria-label={label} className={tabListStyle}>
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className={tabStyle}>
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="pt-5">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
