type Guard = (go: () => void) => void;

let guard: Guard | null = null;

/** Goes elsewhere, unless a form holds something unsaved: then it asks first, and goes on with a yes. */
export function leave(go: () => void): void {
  if (guard) guard(go);
  else go();
}

/** From now on `next` is asked before the portal leaves the page. Returns what ends that. */
export function guardLeaving(next: Guard): () => void {
  guard = next;
  return () => {
    if (guard === next) guard = null;
  };
}
