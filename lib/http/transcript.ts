import { isCredentialHeader, maskHeader, type Redact } from './redact.ts';
import type { Exchange, OutboundRequest, OutboundResponse } from './session.ts';
import type { TransportError } from './transport-error.ts';

/** What a page shows of a body. The rest is not evidence any more, and every attempt keeps its transcript. */
const keptCharacters = 4096;

export type Happening = {
  request: OutboundRequest;
  /** As sent, with our own ones. */
  headers: Readonly<Record<string, string>>;
  startedAt: Date;
  durationMs: number;
  address: string | null;
  response: OutboundResponse | null;
  error: TransportError | null;
};

/** The exchange as it may be stored and shown: no secrets, no NUL, no half characters (PostgreSQL's jsonb refuses both). */
export function transcribe(happening: Happening, redact: Redact): Exchange {
  const { request, response, error } = happening;
  return {
    purpose: request.purpose,
    startedAt: happening.startedAt.toISOString(),
    durationMs: Math.round(happening.durationMs),
    address: happening.address,
    request: {
      method: request.method,
      url: storable(redact(request.url)),
      headers: redactHeaders(happening.headers, redact),
      body: request.body === undefined ? null : shortened(redact(request.body)),
    },
    response: response && {
      status: response.status,
      headers: redactHeaders(response.headers, redact),
      // A refusal is the vendor's own words, and evidence.
      body: request.withholdsAnswer && response.status < 300 ? withheld(response.body) : shortened(redact(response.body)),
      truncated: response.truncated,
    },
    error: error && { code: error.code, message: storable(redact(error.message)) },
  };
}

function redactHeaders(headers: Readonly<Record<string, string>>, redact: Redact): Record<string, string> {
  const names = Object.keys(headers);
  // One search through all values: headers without secrets are the rule, and deliveries are many.
  const joined = names.map((name) => headers[name]).join('\n');
  const clean = redact(joined) === joined;
  return Object.fromEntries(
    names.map((name) => {
      const value = headers[name]!;
      if (isCredentialHeader(name)) return [name, maskHeader(name, value, redact)];
      return [name, storable(clean ? value : redact(value))];
    }),
  );
}

function shortened(text: string): string {
  if (text.length <= keptCharacters) return storable(text);
  return `${storable(text.slice(0, keptCharacters))}… (${text.length - keptCharacters} more characters not kept)`;
}

function withheld(text: string): string {
  return `(${text.length} characters of other leads, not kept)`;
}

function storable(text: string): string {
  return (text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text).toWellFormed();
}
