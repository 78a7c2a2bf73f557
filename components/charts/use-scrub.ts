import { type KeyboardEvent, type PointerEvent, useState } from 'react';

/** Which slot of a chart somebody looks at, by pointer or arrow keys; null while nobody does. */
export function useScrub(count: number, onEnter?: (index: number) => void) {
  const [index, setIndex] = useState<number | null>(null);
  const move = (next: number) => setIndex(Math.min(count - 1, Math.max(0, next)));

  const handlers = {
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { left, width } = event.currentTarget.getBoundingClientRect();
      move(Math.floor(((event.clientX - left) / width) * count));
    },
    onPointerLeave: () => setIndex(null),
    onBlur: () => setIndex(null),
    onFocus: () => setIndex((now) => now ?? count - 1),
    onClick: () => index !== null && onEnter?.(index),
    onKeyDown: (event: KeyboardEvent) => {
      const at = index ?? count - 1;
      const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: count - 1 }[event.key];
      if (next !== undefined) {
        event.preventDefault();
        move(next);
      } else if (event.key === 'Enter') onEnter?.(at);
    },
  };
  return { index, handlers };
}
