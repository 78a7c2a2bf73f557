import { useEffect } from 'react';

/**
 * When what had the focus leaves the page (an ended link's button, a resumed pause's), the focus goes to what stood around it:
 * the open dialog or the page's main part. Left alone it would fall to the top of the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let around: HTMLElement[] = [];

    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = target;
      around = [];
      for (let place = placeAround(target); place; place = placeAround(place)) around.push(place);
    };
    // Whoever clicks beside everything has let go of the focus.
    const forget = () => (last = null);

    const observer = new MutationObserver(() => {
      if (!last || last.isConnected) return;
      last = null;
      if (document.activeElement && document.activeElement !== document.body) return;
      const place = around.find((each) => each.isConnected && (each.tagName === 'MAIN' || each.hasAttribute('open')));
      if (place && !place.hasAttribute('tabindex')) place.tabIndex = -1;
      place?.focus({ preventScroll: true });
    });

    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget);
      observer.disconnect();
    };
  }, []);
}

function placeAround(element: Element): HTMLElement | null {
  return element.parentElement?.closest<HTMLElement>('dialog, main') ?? null;
}
