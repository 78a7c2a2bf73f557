'use client';

import { useEffect } from 'react';
import { useRouter } from '#lib/i18n/navigation.ts';
import type { Role } from '../areas.ts';
import { leave } from '../leaving.ts';
import { areaOfKey } from './go-keys.ts';
import { isTyping } from './is-typing.ts';
import { openOverlay } from './open-overlay.ts';
import { areSingleKeysOn } from './single-keys.ts';

/** The keys that work on every page of the portal. Lists bring their own (components/leads/use-log-keys.ts). */
export function useShortcuts(role: Role): void {
  const router = useRouter();
  useEffect(() => {
    let prefixUntil = 0;

    // Before the page's own listeners: the letter after g belongs to it alone.
    const onFirst = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openOverlay('palette');
        return;
      }
      if (isWithModifier(event) || isTyping(event.target) || !areSingleKeysOn()) return;
      const isSecond = event.timeStamp < prefixUntil;
      prefixUntil = 0;
      const area = isSecond ? areaOfKey(event.key, role) : undefined;
      if (area) {
        event.preventDefault();
        leave(() => router.push(area.href));
      } else if (event.key === 'g') {
        prefixUntil = event.timeStamp + 1_500;
      }
    };

    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWithModifier(event) || isTyping(event.target) || !areSingleKeysOn()) return;
      if (event.key === '?') openOverlay('shortcuts');
      else if (event.key === 'n' && role !== 'support') leave(() => router.push('/offers/new'));
      else if (event.key !== '/' || !focusSearch()) return;
      event.preventDefault();
    };

    document.addEventListener('keydown', onFirst, true);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onFirst, true);
      document.removeEventListener('keydown', onKey);
    };
  }, [role, router]);
}

function isWithModifier(event: KeyboardEvent): boolean {
  return event.metaKey || event.ctrlKey || event.altKey;
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  return field !== null;
}
