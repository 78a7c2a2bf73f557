/** What a key or a button anywhere in the portal may lay over the page. */
export type Overlay = 'palette' | 'shortcuts';

const eventName = 'leadport:overlay';

export function openOverlay(overlay: Overlay): void {
  document.dispatchEvent(new CustomEvent(eventName, { detail: overlay }));
}

/** Returns what ends the listening. */
export function onOverlay(listener: (overlay: Overlay) => void): () => void {
  const listen = (event: Event) => listener((event as CustomEvent<Overlay>).detail);
  document.addEventListener(eventName, listen);
  return () => document.removeEventListener(eventName, listen);
}
