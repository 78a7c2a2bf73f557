const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let tick = 0;

/** One clock for all relative times of a page; it runs only while one is shown. */
export function subscribeToTicks(listener: () => void): () => void {
  listeners.add(listener);
  tick = Date.now();
  timer ??= setInterval(() => {
    tick = Date.now();
    for (const notify of listeners) notify();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** 0 until the first subscriber: then the server's time counts. */
export function currentTick(): number {
  return tick;
}

export function noTick(): () => void {
  return () => undefined;
}
