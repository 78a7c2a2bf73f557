import type { IncomingHttpHeaders } from 'node:http';
import type { Localized } from '#lib/i18n/locale.ts';
import type { Ledger } from './ledger.ts';
import type { VendorName } from './vendor-hosts.ts';

/** One of the services that Leadport speaks to, played as far as leads go: it refuses what the real one refuses. */
export type Vendor = {
  /** In addresses of the sandbox: `/dataverse`. */
  name: VendorName;
  /** Its own name, the same in every language. */
  label: string;
  summary: Localized;
  faults: readonly Fault[];
  ledger: Ledger;
  /** Which connection a request is from, as far as faults may be switched for one alone: an instance, a Munchkin ID, an organization ... */
  identifiers(request: VendorRequest): string[];
  /** The same for a saved connection, to tell which offers use it. Null: not through this vendor. */
  connection(destination: { type: string; config: Record<string, unknown> }): string | null;
  /** What a person needs to make a connection of their own. */
  values: ReadonlyArray<{ label: string; value: string }>;
  /** The answer on a day without faults. */
  answer(request: VendorRequest): VendorAnswer;
};

export type VendorRequest = {
  method: string;
  host: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
  at: Date;
};

/** `hang` never answers. */
export type VendorAnswer = { status: number; headers?: Record<string, string>; body?: string } | 'hang';

/** Something that can be wrong at a vendor, to be switched on and off. */
export type Fault = {
  id: string;
  label: Localized;
  /** The page of the catalogue that Leadport shows for it. Null: the vendor says yes all the same, and nobody can tell from outside. */
  code: string | null;
  /** Leads still arrive, and Leadport's look at what the vendor tells about the place leads to this page. */
  foreseen?: string;
  /** The message of Microsoft's old connector that meant this, `E1` to `E8`. */
  documented?: string;
  /** Null when this request is not concerned. */
  answer(request: VendorRequest): VendorAnswer | null;
};

export function json(status: number, body: unknown, headers: Record<string, string> = {}): VendorAnswer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(body) };
}

/** An object, or null for anything else. */
export function parseObject(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** `application/json; charset=utf-8` is `application/json`. */
export function hasContentType({ headers }: VendorRequest, type: string): boolean {
  return (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase() === type;
}
