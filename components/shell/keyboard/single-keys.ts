import { useSyncExternalStore } from 'react';

const key = 'leadport.single-keys';
const listeners = new Set<() => void>();

/**
 * Whether one letter alone does something. People who steer by voice or touch keys by accident switch that off.
 * @see https://www.w3.org/TR/WCAG22/#character-key-shortcuts
 */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(key, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, areSingleKeysOn, () => true);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
