import type { OutboundResponse } from '#lib/http/session.ts';
import type { VendorError } from '../contract.ts';

/**
 * Power Automate and Logic Apps answer `{"error":{"code","message"}}` or `{"code","message"}`, Entra ID
 * `{"error","error_description":"AADSTS7000215: ..."}`, many servers problem documents. Anything else has no code.
 */
export function readError(response: OutboundResponse): VendorError {
  const body = json(response.body);
  if (body === undefined) return {};
  const description = text(body['error_description']);
  if (description !== undefined) {
    return { vendorCode: /AADSTS\d+/.exec(description)?.[0] ?? text(body['error']), vendorMessage: description };
  }
  const nested = record(body['error']) ?? body;
  return {
    vendorCode: text(nested['code']) ?? text(body['error']),
    vendorMessage: text(nested['message']) ?? text(nested['detail']) ?? text(nested['title']),
  };
}

function json(body: string): Record<string, unknown> | undefined {
  try {
    return record(JSON.parse(body));
  } catch {
    return undefined;
  }
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
