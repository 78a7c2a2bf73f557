import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Stage } from '../server.ts';
import { accepting, answer, statusOf } from './behaviour.ts';
import { checkSignature } from './signature.ts';

/** Keeps what arrived and answers as the inbox was told to. */
export function receive(
  { inboxes, settings, now }: Stage,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
): void {
  const inbox = inboxes.get(name);
  const { behaviour } = inbox;
  inboxes.add(name, {
    at: now().toISOString(),
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    body,
    signature: checkSignature(request.headers, body, settings.signingSecret),
    mode: behaviour.mode,
    status: statusOf(behaviour),
  });
  if (behaviour.times !== undefined) inbox.behaviour = behaviour.times > 1 ? { ...behaviour, times: behaviour.times - 1 } : accepting;
  answer(response, behaviour);
}
