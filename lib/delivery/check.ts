import { type AttemptResult, type AttemptTools, type Connection, attempt } from '#lib/delivery/attempt.ts';
import type { OutgoingLead } from '#lib/destinations/contract.ts';
import { specOf } from '#lib/destinations/specs.ts';
import type { Outbound } from '#lib/http/outbound.ts';
import type { HttpSession } from '#lib/http/session.ts';

/** Stations that can be tried without writing anything. */
export type CheckUpTo = 'reach' | 'sign-in';

export type CheckTools = Omit<AttemptTools, 'tokens' | 'isFarEnough'>;

/**
 * Goes the way of a delivery and turns back before anything is written: the destination's own adapter runs, and where it would
 * write, a connection is only opened. So a check cannot differ from what real leads meet. It knocks at every address of the
 * configuration first; `reach` turns back there. Never rejects.
 */
export async function check(connection: Connection, upTo: CheckUpTo, tools: CheckTools): Promise<AttemptResult> {
  const addresses = specOf(connection.type)
    .addresses(connection.config)
    .map(({ url }) => url);
  const knocked = new Set<string>();
  let isFarEnough = false;

  async function knock(urls: readonly string[]): Promise<void> {
    for (const url of urls.filter((one) => !knocked.has(new URL(one).origin))) {
      await tools.outbound.reach(url, tools.timeoutMs);
      knocked.add(new URL(url).origin);
    }
  }

  const outbound: Outbound = {
    ...tools.outbound,
    session: (options) => {
      const http = tools.outbound.session(options);
      const request: HttpSession['request'] = async (wanted) => {
        if (knocked.size === 0) options.onProgress?.({ purpose: wanted.purpose, event: 'started' });
        await knock([wanted.url, ...addresses]);
        if (wanted.purpose === 'sign-in' && upTo === 'sign-in') return http.request(wanted);
        isFarEnough = true;
        throw new Error('Far enough: nothing is to be written.');
      };
      return { request, exchanges: http.exchanges };
    },
  };
  return attempt(nobodysLead(tools.clock.now()), connection, { ...tools, outbound, isFarEnough: () => isFarEnough });
}

/** What an adapter makes a request of that is never sent. */
function nobodysLead(now: Date): OutgoingLead {
  const nowhere = { publisherId: '', publisherName: '', offerId: '', offerTitle: '', source: '', action: '' };
  return { ...nowhere, id: '00000000-0000-7000-8000-000000000000', customer: { email: 'nobody@example.com' }, receivedAt: now };
}
