import { setTimeout as pause } from 'node:timers/promises';

/** Posts leads as NDJSON; waits when the portal asks for it. */
export async function sendBatch(url: string, key: string, leads: object[]): Promise<{ accepted: number; rejected: number }> {
  for (;;) {
    const response = await fetch(`${url}/api/v1/leads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
      body: leads.map((lead) => JSON.stringify(lead)).join('\n'),
    });
    if (response.status === 202) {
      const { accepted, rejected } = (await response.json()) as { accepted: unknown[]; rejected: unknown[] };
      return { accepted: accepted.length, rejected: rejected.length };
    }
    if (response.status !== 429 && response.status !== 503) {
      throw new Error(`The portal answered ${response.status}: ${await response.text()}`);
    }
    await pause(1_000 * (Number(response.headers.get('retry-after')) || 1));
  }
}
