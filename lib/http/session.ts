/** Which part of a delivery a request serves; publish steps and stages are read from it. */
export type Purpose = 'sign-in' | 'prepare' | 'deliver' | 'read-back';

export type OutboundRequest = {
  purpose: Purpose;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  /** Sent byte for byte: query strings (`sig=`) are never re-encoded. */
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** The answer is other people's data: the transcript keeps no more of it than its length. */
  withholdsAnswer?: boolean;
};

export type OutboundResponse = {
  status: number;
  /** Lower-case names; repeated headers are joined with a comma. */
  headers: Readonly<Record<string, string>>;
  /** Decoded as UTF-8 without byte order mark, at most the client's size cap; never decompressed. Untrusted: may hold NUL. */
  body: string;
  /** True when the body went on, past the cap or on a connection that was never closed; the rest was not read. */
  truncated: boolean;
};

/**
 * One request and what came of it, with every secret already replaced and bodies cut at 4 KiB. Stored with the attempt and shown to the publisher.
 * `response` beside `error` is what had arrived before the connection failed.
 */
export type Exchange = {
  purpose: Purpose;
  startedAt: string;
  durationMs: number;
  /** The address the socket really connected to. */
  address: string | null;
  request: { method: string; url: string; headers: Readonly<Record<string, string>>; body: string | null };
  response: { status: number; headers: Readonly<Record<string, string>>; body: string; truncated: boolean } | null;
  error: { code: string; message: string } | null;
};

/** What happens on the wire, as it happens: `connected` after TCP and TLS stand, `answered` with the status. */
export type HttpProgress = { purpose: Purpose; event: 'started' | 'connected' | 'answered' };

/** The HTTP of one attempt: one deadline over all its requests, one transcript. */
export type HttpSession = {
  /** Rejects with `TransportError` when no complete answer came. Any status is an answer; redirects are not followed. */
  request: (request: OutboundRequest) => Promise<OutboundResponse>;
  readonly exchanges: readonly Exchange[];
};
