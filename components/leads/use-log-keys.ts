'use client';

import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '#components/shell/keyboard/is-typing.ts';
import { areSingleKeysOn } from '#components/shell/keyboard/single-keys.ts';

export const leadLinkAttribute = 'data-lead';

type Actions = { openId: string | null; onOpen: (id: string) => void; onClose: () => void; onRedeliver: (id: string) => void };

/**
 * j and k walk through the rows, and take an open lead along. Enter opens the one in focus, as for any link, and so does o;
 * r redelivers it; Escape closes. The keys of the whole portal are in components/shell/keyboard.
 */
export function useLogKeys(actions: Actions): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => press(event, actions));
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function press(event: KeyboardEvent, { openId, onOpen, onClose, onRedeliver }: Actions): void {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
  if (event.key === 'Escape' && openId !== null) return onClose();
  if (!areSingleKeysOn()) return;
  const links = [...document.querySelectorAll<HTMLElement>(`[${leadLinkAttribute}]`)];
  const focused = links.indexOf(document.activeElement as HTMLElement);
  const at = focused >= 0 ? focused : links.findIndex((link) => idOf(link) === openId);
  const id = idOf(links[at]) ?? openId;
  const step = (to: number) => {
    const link = links[Math.max(0, Math.min(to, links.length - 1))];
    link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
    if (openId === null || focused >= 0) link?.focus();
    if (openId !== null && link) onOpen(idOf(link)!);
  };
  if (event.key === 'j') step(at + 1);
  else if (event.key === 'k') step(at - 1);
  else if (event.key === 'o' && id) onOpen(id);
  else if (event.key === 'r' && id) onRedeliver(id);
  else return;
  event.preventDefault();
}

function idOf(link: HTMLElement | undefined): string | null {
  return link?.getAttribute(leadLinkAttribute) ?? null;
}
