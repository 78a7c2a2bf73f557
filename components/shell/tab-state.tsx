'use client';

import { useEffect } from 'react';
import { useTitlePrefix } from '#components/ui/use-title-prefix.ts';

/** The browser's tab says how much needs the reader: a number in the title, an amber dot on the icon. */
export function TabState({ count }: { count: number }) {
  useTitlePrefix(count > 0 ? `(${count > 999 ? '999+' : count}) ` : null);
  const needsReader = count > 0;
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"][type="image/svg+xml"]');
    if (!needsReader || !icon) return;
    const before = icon.href;
    icon.href = `data:image/svg+xml,${encodeURIComponent(iconWithDot)}`;
    return () => {
      icon.href = before;
    };
  }, [needsReader]);
  return null;
}

/** public/icon.svg with a dot that has a rim in the tab bar's colour, so that it stands out on light and dark ones. */
const iconWithDot = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>.rim{fill:#fff}@media(prefers-color-scheme:dark){.rim{fill:#202124}}</style><rect width="32" height="32" rx="7" fill="#0d5578"/><path d="M10 7v13h13" fill="none" stroke="#fff" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/><circle class="rim" cx="24" cy="8" r="9"/><circle cx="24" cy="8" r="6.5" fill="#f0a020"/></svg>`;
