'use client';

import { useEffect } from 'react';

/** Says the state of the page first in its title, for those who look at another tab. Null says nothing. */
export function useTitlePrefix(prefix: string | null): void {
  useEffect(() => {
    if (prefix === null) return;
    const apply = () => {
      if (!document.title.includes(prefix)) document.title = prefix + document.title;
    };
    apply();
    // Next writes the title anew with every page and refresh.
    const observer = new MutationObserver(apply);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      document.title = document.title.replace(prefix, '');
    };
  }, [prefix]);
}
