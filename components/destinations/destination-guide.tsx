'use client';

import clsx from 'clsx';
import { useEffect, useRef } from 'react';
import type { DestinationChoice } from '#lib/destinations/choices.ts';

type Guide = DestinationChoice['guide'];

/** Numbers, from 1, of the guide's steps that belong to a field. */
export function stepsOf(guide: Guide, field: string): number[] {
  return guide.flatMap((step, index) => (step.field === field ? [index + 1] : []));
}

/** Where the values come from, step by step; the steps of the field one is in stand out, and come into view where the guide scrolls. */
export function DestinationGuide({ guide, activeField, title }: { guide: Guide; activeField: string | null; title: string }) {
  const root = useRef<HTMLElement>(null);
  const firstActive = activeField === null ? undefined : stepsOf(guide, activeField)[0];

  useEffect(() => {
    const step = firstActive && root.current?.querySelector<HTMLElement>(`#guide-${firstActive}`);
    // The guide alone scrolls, never the page: one is typing beside it.
    if (step && root.current) root.current.scrollTo({ top: step.offsetTop - breathing });
  }, [firstActive]);

  return (
    <aside
      ref={root}
      aria-label={title}
      // It scrolls by itself on wide screens, and holds nothing that a keyboard could reach it by.
      tabIndex={0}
      className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:scroll-smooth lg:border-l lg:pr-3 lg:pl-8"
    >
      <h3 className="mb-3 font-semibold">{title}</h3>
      <ol className="grid gap-2.5">
        {guide.map((step, index) => {
          const isActive = activeField !== null && step.field === activeField;
          return (
            <li
              key={index}
              id={`guide-${index + 1}`}
              className={clsx(
                'grid grid-cols-[1.75rem_1fr] rounded-sm transition-colors target:bg-accent-soft',
                isActive ? 'bg-accent-soft text-ink outline-6 outline-accent-soft' : 'text-muted',
              )}
            >
              <span aria-hidden className={clsx('font-semibold', isActive ? 'text-accent' : 'text-faint')}>
                {index + 1}
              </span>
              <span>{step.text}</span>
            </li>
          );
        })}
      </ol>
    </aside>
  );
}

/** What stays visible above the step, so that one sees where it belongs. */
const breathing = 72;
