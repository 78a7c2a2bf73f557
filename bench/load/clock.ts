/** Milliseconds that processes of one machine can compare. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}
