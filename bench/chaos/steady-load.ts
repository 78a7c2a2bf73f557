import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '../load/connection.ts';
import { postRequest } from '../load/requests.ts';
import { sampleLead } from '../../scripts/simulate/sample-lead.ts';

/** Leads the portal has acknowledged: the external id a sender gave and the id it was told. */
export type Acknowledged = Map<string, string>;

export type SteadyLoad = {
  acknowledged: Acknowledged;
  /** Answers that were neither 202 nor 503, and acknowledgements that contradict an earlier one. */
  wrong: string[];
  retried: () => number;
  /** Resolves when a post that leaves from now on has been acknowledged. */
  isServed: () => Promise<void>;
  /** Sends no new leads; resolves when every one that was begun has been acknowledged. */
  finish: () => Promise<void>;
};

const senders = 16;
const perSenderPauseMs = 50;

/**
 * Senders that behave as a marketplace should: each posts a lead and, when the answer is lost or 503, posts the same lead with
 * the same external id until it is acknowledged. At most 320 leads a second.
 */
export function startSteadyLoad(target: { port: number; key: string }, offers: string[]): SteadyLoad {
  const acknowledged: Acknowledged = new Map();
  const wrong: string[] = [];
  let isFinishing = false;
  let count = 0;
  let retried = 0;
  const waiting: Array<{ since: number; resolve: () => void }> = [];

  async function sender(): Promise<void> {
    let connection: Connection | undefined;
    while (!isFinishing) {
      const index = count++;
      const externalId = `chaos-${index}`;
      const request = postRequest(target, { ...sampleLead(index, offers, new Date()), externalId });
      while (!acknowledged.has(externalId)) {
        try {
          if (!connection?.isOpen) connection = await Connection.open(target.port);
          const sentAt = performance.now();
          const { status, body } = await connection.send(request);
          if (status === 202) note(externalId, body, sentAt);
          else if (status !== 503) wrong.push(`${status} ${body.slice(0, 200)}`);
        } catch {
          // The answer is lost; whether the lead is stored is what the sender cannot know.
        }
        if (acknowledged.has(externalId)) break;
        retried += 1;
        await pause(100);
      }
      await pause(perSenderPauseMs);
    }
    connection?.close();
  }

  function note(externalId: string, body: string, sentAt: number): void {
    const [accepted] = (JSON.parse(body) as { accepted: Array<{ id: string }> }).accepted;
    if (!accepted) return void wrong.push(`202 without an id: ${body.slice(0, 200)}`);
    acknowledged.set(externalId, accepted.id);
    for (const entry of waiting.filter(({ since }) => since <= sentAt)) {
      waiting.splice(waiting.indexOf(entry), 1);
      entry.resolve();
    }
  }

  const running = Array.from({ length: senders }, sender);
  return {
    acknowledged,
    wrong,
    retried: () => retried,
    isServed: () => new Promise((resolve) => waiting.push({ since: performance.now(), resolve })),
    finish: async () => {
      isFinishing = true;
      await Promise.all(running);
    },
  };
}
