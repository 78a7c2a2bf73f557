import { useEffect, useRef, type KeyboardEvent } from 'react';
import { isTyping } from '#components/shell/keyboard/is-typing.ts';
import { areSingleKeysOn } from '#components/shell/keyboard/single-keys.ts';
import { resultLinks } from './result-links.ts';

/** `/` goes to the box unless single keys are off, the arrows go through what was found and back, Escape returns to the box. */
export function useSearchKeys() {
  const box = useRef<HTMLTextAreaElement>(null);
  const results = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const focusBox = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !areSingleKeysOn()) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener('keydown', focusBox);
    return () => document.removeEventListener('keydown', focusBox);
  }, []);

  function onKeys(event: KeyboardEvent<HTMLElement>) {
    const links = resultLinks(results.current);
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isInBox = event.target === box.current;
    // In a message of several lines the arrows belong to the text.
    if (isInBox && box.current?.value.includes('\n')) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (event.key === 'Escape' && !isInBox) box.current?.focus();
    else if (next === undefined || (isInBox && event.key === 'ArrowUp')) return;
    else if (next < 0) box.current?.focus();
    else links[next]?.focus();
    event.preventDefault();
  }

  return { box, results, onKeys };
}
