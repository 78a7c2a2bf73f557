/** How much a run measures. `history` is how many leads the log is long. */
export type Effort = { repetitions: number; seconds: number; leads: number; minutes: number; history: number };

export function perSecond(rate: number, what: string): string {
  return `${Math.round(rate).toLocaleString('en')} ${what}/s`;
}

export function ms(duration: number): string {
  return `${duration < 10 ? duration.toFixed(1) : Math.round(duration)} ms`;
}
