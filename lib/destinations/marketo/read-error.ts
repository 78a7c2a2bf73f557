import type { OutboundResponse } from '#lib/http/session.ts';
import type { VendorError } from '../contract.ts';
import { envelopeIn, failureIn } from './answer.ts';

/**
 * The REST API says its code in `errors` or in the record's `reasons`, the identity service in `error` and `error_description`.
 * @see https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/error-codes
 */
export function readError({ body }: OutboundResponse): VendorError {
  const envelope = envelopeIn(body);
  if (envelope) {
    const failure = failureIn(envelope);
    return { vendorCode: failure?.code, vendorMessage: failure?.message };
  }
  return identityError(body);
}

function identityError(body: string): VendorError {
  try {
    const json = JSON.parse(body) as { error?: unknown; error_description?: unknown } | null;
    return { vendorCode: text(json?.error), vendorMessage: text(json?.error_description) };
  } catch {
    return {};
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
