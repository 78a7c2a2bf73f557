import type { IncomingHttpHeaders } from 'node:http';
import { type Behaviour, accepting } from './behaviour.ts';
import type { SignatureCheck } from './signature.ts';

export type Received = {
  /** Counts what ever arrived in this inbox. */
  sequence: number;
  at: string;
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  signature: SignatureCheck;
  /** The behaviour that was switched on, and the status that it answered with (null: none). */
  mode: string;
  status: number | null;
};

/** A name under /inbox/ with what arrived there and how it answers. In memory: a restart of the sandbox forgets. */
export type Inbox = { name: string; total: number; received: Received[]; behaviour: Behaviour };

const kept = 5_000;

export class Inboxes {
  readonly #byName = new Map<string, Inbox>();

  get(name: string): Inbox {
    const inbox = this.#byName.get(name) ?? { name, total: 0, received: [], behaviour: accepting };
    this.#byName.set(name, inbox);
    return inbox;
  }

  list(): Inbox[] {
    return [...this.#byName.values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Newest first. */
  add(name: string, entry: Omit<Received, 'sequence'>): void {
    const inbox = this.get(name);
    inbox.total += 1;
    inbox.received.unshift({ sequence: inbox.total, ...entry });
    if (inbox.received.length > kept) inbox.received.length = kept;
  }

  empty(name: string): void {
    Object.assign(this.get(name), { total: 0, received: [] });
  }
}
