/** What Marketo says inside HTTP 200: the request failed, or the one record did. `code` is a string by the book and a number now and then. */
export type MarketoFailure = { code: string; message?: string };

type Json = Record<string, unknown>;

/** The envelope of a REST answer, also when a program has wrapped it into an object of its own. */
export function envelopeIn(body: string): Json | undefined {
  try {
    return findEnvelope(JSON.parse(body), 0);
  } catch {
    return undefined;
  }
}

/** The first failure in an envelope. Any `reasons` is one, even beside an id; a skipped record without reasons has the code `skipped`. */
export function failureIn(envelope: Json): MarketoFailure | undefined {
  const [error] = records(envelope['errors']);
  if (error) return failure(error);
  for (const result of records(envelope['result'])) {
    const [reason] = records(result['reasons']);
    if (reason) return failure(reason);
    if (result['status'] === 'skipped') return { code: 'skipped' };
  }
  return undefined;
}

/** The id of the one record that was written; undefined when anything in the answer says otherwise. */
export function leadIdIn(body: string): string | undefined {
  const envelope = envelopeIn(body);
  if (envelope?.['success'] !== true || failureIn(envelope)) return undefined;
  const [result] = records(envelope['result']);
  if (result === undefined || result['reasons'] !== undefined) return undefined;
  const id = result['id'];
  return typeof id === 'number' || (typeof id === 'string' && id !== '') ? String(id) : undefined;
}

/** Cloudflare answers in nearly the same shape; its own has a list of `messages` too. */
function findEnvelope(value: unknown, depth: number): Json | undefined {
  const json = record(value);
  if (json === undefined || depth > 3) return undefined;
  const isEnvelope = typeof json['success'] === 'boolean' && (Array.isArray(json['errors']) || Array.isArray(json['result']));
  if (isEnvelope && !Array.isArray(json['messages'])) return json;
  for (const inner of Object.values(json).slice(0, 40)) {
    const found = findEnvelope(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function failure({ code, message }: Json): MarketoFailure | undefined {
  if (typeof code !== 'string' && typeof code !== 'number') return undefined;
  return { code: String(code), ...(typeof message === 'string' ? { message } : {}) };
}

function records(value: unknown): Json[] {
  if (!Array.isArray(value)) return [];
  return (value as unknown[]).slice(0, 300).flatMap((item) => {
    const json = record(item);
    return json ? [json] : [];
  });
}

function record(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}
