'use client';

import { useEffect } from 'react';

export const leadLinkAttribute = 'data-lead';

/** j and k walk through the rows (Enter opens the one in focus, as for any link), r redelivers it, / goes to the search. */
export function useLogKeys({ onRedeliver, searchId }: { onRedeliver: (id: string) => void; searchId: string }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const links = [...document.querySelectorAll<HTMLElement>(`[${leadLinkAttribute}]`)];
      const index = links.indexOf(document.activeElement as HTMLElement);
      const id = links[index]?.getAttribute(leadLinkAttribute);
      if (event.key === 'j') focus(links[Math.min(index + 1, links.length - 1)]);
      else if (event.key === 'k') focus(links[Math.max(index - 1, 0)]);
      else if (event.key === 'r' && id) onRedeliver(id);
      else if (event.key === '/') document.getElementById(searchId)?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onRedeliver, searchId]);
}

function focus(link: HTMLElement | undefined): void {
  link?.focus();
  link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

/** Letters typed into a field, or into an open dialog or menu, mean something else. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]') !== null
  );
}
