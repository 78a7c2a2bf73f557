import type { OutboundResponse } from '#lib/http/session.ts';
import type { VendorError } from '../contract.ts';

/**
 * Azure Table says its code in JSON (`odata.error`, from the gateway also `error`), in XML when the request failed before the
 * format was known, and on some answers in a header as well.
 * @see https://learn.microsoft.com/rest/api/storageservices/status-and-error-codes2
 */
export function readError(response: OutboundResponse): VendorError {
  const found = fromJson(response.body) ?? fromXml(response.body);
  return {
    vendorCode: response.headers['x-ms-error-code'] ?? found?.code,
    // The message ends with the ids of the request, which differ every time.
    vendorMessage: found?.message?.split('\nRequestId:')[0],
  };
}

type Found = { code?: string; message?: string };

function fromJson(body: string): Found | undefined {
  try {
    const json = record(JSON.parse(body));
    const error = record(json?.['odata.error']) ?? record(json?.['error']);
    const message = error?.['message'];
    return error && { code: text(error['code']), message: text(record(message)?.['value']) ?? text(message) };
  } catch {
    return undefined;
  }
}

function fromXml(body: string): Found | undefined {
  const start = body.slice(0, 4000);
  const code = /<(?:\w{1,8}:)?code>([^<]{1,100})<\//i.exec(start)?.[1];
  const message = /<(?:\w{1,8}:)?message\b[^>]{0,100}>([^<]{1,2000})<\//i.exec(start)?.[1];
  return code === undefined ? undefined : { code, message };
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
