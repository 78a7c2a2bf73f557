import type { ServerResponse } from 'node:http';

/** How an inbox answers. `times` limits it: after so many requests the inbox accepts again. */
export type Behaviour = {
  mode: Mode;
  /** For `429` and `503`: seconds, a date, or nonsense to see what happens. */
  retryAfter?: string;
  /** For `slow`. */
  delayMs?: number;
  times?: number;
};

const plain = { 'content-type': 'application/json; charset=utf-8' };
const refusal = (error: string) => JSON.stringify({ error });

type Answer = (response: ServerResponse, behaviour: Behaviour) => void;

/** Each also says which status it sends, null when the answer never becomes one. */
const answers = {
  '200': [200, (response) => response.end('{"ok":true}')],
  // Power Automate's "When an HTTP request is received" accepts before the flow has run.
  '202': [202, (response) => response.end()],
  '400': [400, (response) => response.end(refusal('The request body is not what this endpoint expects.'))],
  '401': [401, (response) => response.end(refusal('The authorization header is missing or wrong.'))],
  '403': [403, (response) => response.end(refusal('This caller may not post here.'))],
  '404': [404, (response) => response.end(refusal('There is nothing at this address.'))],
  '410': [410, (response) => response.end(refusal('This address has been removed.'))],
  '413': [413, (response) => response.end(refusal('The request body is too large.'))],
  '429': [429, (response) => response.end(refusal('Too many requests.'))],
  '500': [500, (response) => response.end(refusal('Something failed here.'))],
  '503': [503, (response) => response.end(refusal('Closed for maintenance.'))],
  redirect: [302, (response) => response.setHeader('location', 'https://hooks.example.com/elsewhere').end()],
  'redirect-private': [307, (response) => response.setHeader('location', 'http://169.254.169.254/latest/meta-data/').end()],
  html: [502, (response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>Bad Gateway</title><h1>502</h1>')],
  empty: [500, (response) => response.end()],
  huge: [500, (response) => response.end(Buffer.alloc(10 * 1024 * 1024, 'x'))],
  slow: [200, (response, { delayMs = 3_000 }) => void setTimeout(() => response.end('{"ok":true}'), delayMs)],
  hang: [null, () => {}],
  reset: [null, (response) => response.destroy()],
  truncated: [
    200,
    (response) => {
      response.setHeader('content-length', '1000');
      response.write('{"ok":');
      setTimeout(() => response.destroy(), 50);
    },
  ],
} satisfies Record<string, readonly [number | null, Answer]>;

export type Mode = keyof typeof answers;

export const modes = Object.keys(answers) as Mode[];

export const accepting: Behaviour = { mode: '200' };

/** Null when the value is none. */
export function parseBehaviour(value: unknown): Behaviour | null {
  const { mode, retryAfter, delayMs, times } = (value ?? {}) as Record<string, unknown>;
  if (!modes.includes(String(mode) as Mode)) return null;
  const number = (candidate: unknown) => (Number(candidate) > 0 ? Number(candidate) : undefined);
  return {
    mode: String(mode) as Mode,
    retryAfter: retryAfter === undefined || retryAfter === '' ? undefined : String(retryAfter),
    delayMs: number(delayMs),
    times: number(times),
  };
}

export function statusOf({ mode }: Behaviour): number | null {
  return answers[mode][0];
}

export function answer(response: ServerResponse, behaviour: Behaviour): void {
  const [status, send] = answers[behaviour.mode] as readonly [number | null, Answer];
  if (status !== null) {
    response.statusCode = status;
    for (const [name, content] of Object.entries(plain)) response.setHeader(name, content);
    if (behaviour.retryAfter !== undefined) response.setHeader('retry-after', behaviour.retryAfter);
  }
  send(response, behaviour);
}
