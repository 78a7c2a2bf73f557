import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Stage } from './server.ts';
import { everybody, type Switches } from './switches.ts';
import { parseObject, type Vendor } from './vendor.ts';
import { sendJson } from './web/send-json.ts';

/**
 * The JSON side of the vendors, for tests and scripts. True when the request was one of these:
 * `GET /vendors` and `/vendors/<vendor>`; `PUT|DELETE /vendors/<vendor>/faults/<fault>` `{"for":"123-LPT-789","times":2}`;
 * `DELETE /vendors/<vendor>/faults`; `GET|DELETE /vendors/<vendor>/records`, `GET /vendors/<vendor>/calls`, both `?for=` and `?limit=`.
 */
export function controlVendors(
  { vendors, switches }: Stage,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  body: string,
): boolean {
  const [root, name, what, fault] = url.pathname.split('/').slice(1).map(decodeURIComponent);
  if (root !== 'vendors') return false;
  if (name === undefined) return sendJson(response, 200, { items: vendors.map((vendor) => describe(vendor, switches)) });
  const vendor = vendors.find((each) => each.name === name);
  if (!vendor) return missing(response);
  const { method } = request;
  if (what === undefined) return sendJson(response, 200, describe(vendor, switches));
  if (what === 'faults') return controlFaults(vendor, fault, switches, request, response, url, body);
  if (what !== 'records' && what !== 'calls') return missing(response);
  const whose = url.searchParams.get('for') ?? undefined;
  if (method === 'DELETE' || (method === 'POST' && what === 'records')) vendor.ledger.empty();
  if (method === 'POST') return back(response, vendor, new URLSearchParams(body));
  const items = what === 'records' ? vendor.ledger.list(whose) : vendor.ledger.calls(whose);
  return sendJson(response, 200, { total: items.length, items: items.slice(0, Number(url.searchParams.get('limit') ?? items.length)) });
}

function controlFaults(
  vendor: Vendor,
  fault: string | undefined,
  switches: Switches,
  { method }: IncomingMessage,
  response: ServerResponse,
  url: URL,
  body: string,
): boolean {
  if (fault !== undefined && !vendor.faults.some(({ id }) => id === fault)) return missing(response);
  if (method === 'POST') {
    const form = new URLSearchParams(body);
    const whose = form.get('for') || everybody;
    if (fault === undefined) switches.turnOff(vendor.name);
    else if (form.get('on') === '1') switches.turnOn({ vendor: vendor.name, fault, for: whose });
    else switches.turnOff(vendor.name, fault, whose);
    return back(response, vendor, form);
  }
  if (method === 'PUT' && fault !== undefined) {
    const { for: whose = everybody, times } = parseObject(body || '{}') ?? {};
    const isRight =
      typeof whose === 'string' && whose !== '' && (times === undefined || (Number.isInteger(times) && (times as number) > 0));
    if (!isRight) return sendJson(response, 422, { error: '"for" is an identifier of a connection, "times" a number above 0' });
    switches.turnOn({ vendor: vendor.name, fault, for: whose, ...(times !== undefined && { times: times as number }) });
  } else if (method === 'DELETE') {
    switches.turnOff(vendor.name, fault, url.searchParams.get('for') ?? undefined);
  }
  return sendJson(response, 200, describe(vendor, switches));
}

function describe({ name, label, faults, ledger }: Vendor, switches: Switches) {
  return {
    name,
    label,
    records: ledger.list().length,
    faults: faults.map(({ id, code, documented, label: words }) => ({ id, label: words.en, code, documented: documented ?? null })),
    on: switches.list(name).map(({ fault, for: whose, times }) => ({ fault, for: whose, times: times ?? null })),
  };
}

/** The page's own forms show the page again, where it was. */
function back(response: ServerResponse, { name }: Vendor, form: URLSearchParams): true {
  const whose = form.get('for');
  const query = whose && whose !== everybody ? `?for=${encodeURIComponent(whose)}` : '';
  const place = form.get('place') ?? '';
  const location = `${form.get('locale') === 'it' ? '/it' : ''}/${name}${query}${/^[\w-]+$/.test(place) ? `#${place}` : ''}`;
  response.writeHead(303, { location }).end();
  return true;
}

function missing(response: ServerResponse): true {
  return sendJson(response, 404, { error: 'There is no such vendor or fault. GET /vendors lists them.' });
}
