'use client';

import clsx from 'clsx';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';

/** One bar: what it counts, the part that needs somebody, the part that failed, and its name and figures in words. */
export type RangeBar = { count: number; held: number; failed: number; words: string };

/**
 * A thin histogram that selects a range: drag over it, or move with the arrows, extend with Shift, choose with Enter.
 * `onSelect` takes the first and the last bar.
 */
export function RangeHistogram({
  label,
  bars,
  onSelect,
}: {
  label: string;
  bars: readonly RangeBar[];
  onSelect: (first: number, last: number) => void;
}) {
  const [cursor, setCursor] = useState<number | null>(null);
  const [anchor, setAnchor] = useState<number | null>(null);
  const isDragging = useRef(false);
  const top = Math.max(4, ...bars.map(({ count }) => count));
  const at = cursor ?? bars.length - 1;
  const [first, last] = [Math.min(anchor ?? at, at), Math.max(anchor ?? at, at)];
  const clamp = (index: number) => Math.min(bars.length - 1, Math.max(0, index));

  function indexOf(event: PointerEvent<HTMLElement>): number {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return clamp(Math.floor(((event.clientX - left) / width) * bars.length));
  }

  function reset() {
    isDragging.current = false;
    setCursor(null);
    setAnchor(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect(first, last);
    } else if (event.key === 'Escape') setAnchor(null);
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: bars.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (event.shiftKey) setAnchor(anchor ?? at);
    else setAnchor(null);
    setCursor(clamp(next));
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={bars.length - 1}
      aria-valuenow={at}
      aria-valuetext={first === last ? bars[at]!.words : `${bars[first]!.words} – ${bars[last]!.words}`}
      className="relative flex h-12 cursor-crosshair touch-pan-y items-stretch border-b select-none"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        isDragging.current = true;
        setAnchor(indexOf(event));
        setCursor(indexOf(event));
      }}
      onPointerMove={(event) => setCursor(indexOf(event))}
      onPointerUp={(event) => {
        if (!isDragging.current) return;
        const end = indexOf(event);
        onSelect(Math.min(anchor ?? end, end), Math.max(anchor ?? end, end));
        reset();
      }}
      onPointerCancel={reset}
      onPointerLeave={() => !isDragging.current && reset()}
      onFocus={() => setCursor((now) => now ?? bars.length - 1)}
      onBlur={reset}
      onKeyDown={onKeyDown}
    >
      {bars.map(({ count, held, failed, words }, index) => (
        <div
          key={index}
          title={words}
          className={clsx(
            'flex min-w-0 flex-1 flex-col-reverse px-px',
            cursor !== null && index >= first && index <= last && 'bg-accent-soft',
          )}
        >
          <Part share={(count - held - failed) / top} className="bg-waiting/45" />
          <Part share={held / top} className="bg-needs-you-solid" />
          <Part share={failed / top} className="bg-failed-solid" />
        </div>
      ))}
    </div>
  );
}

function Part({ share, className }: { share: number; className: string }) {
  return share > 0 ? (
    <div aria-hidden className={clsx('pointer-events-none min-h-0.5', className)} style={{ height: `${share * 100}%` }} />
  ) : null;
}
