/** Puts the focus on the first or last item that can be chosen. The page stays where it is: the menu has found its place by itself. */
export function focusItem(menu: HTMLElement | null, which: 'first' | 'last') {
  itemsOf(menu)
    .at(which === 'first' ? 0 : -1)
    ?.focus({ preventScroll: true });
}

/** What a key does inside an open menu. Escape is the browser's. */
export function moveFocus(event: globalThis.KeyboardEvent, menu: HTMLElement | null) {
  const items = itemsOf(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const target = {
    ArrowDown: () => items[(at + 1) % items.length],
    ArrowUp: () => items.at(at - 1),
    Home: () => items[0],
    End: () => items.at(-1),
  }[event.key];
  if (target) {
    event.preventDefault();
    target()?.focus();
  } else if (event.key === 'Tab') {
    menu?.hidePopover();
  } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const next = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    next.find((item) => item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
  }
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^=menuitem]:not(:disabled)') ?? [])];
}
