import type { OutboundResponse } from '#lib/http/session.ts';
import type { VendorError } from '../contract.ts';
import { statusCodes } from './sentences.ts';

/**
 * Web-to-Lead says nothing in its body. What clients have seen is the header
 * `Is-Processed: true Exception:common.exception.SalesforceGenericException`; Salesforce documents it nowhere.
 * The other interfaces of Salesforce answer `[{"message","errorCode"}]`, SOAP clients `statusCode`; pasted texts come from there.
 */
export function readError({ headers, body }: OutboundResponse): VendorError {
  const exception = exceptionIn(headers);
  if (exception !== undefined) {
    const processed = headers['is-processed'] ?? '';
    // Where the exception says why, that is more than its name.
    const said = [...processed.matchAll(/\b[A-Z]{2,30}(?:_[A-Z]{2,30}){1,8}\b/g)].map(([word]) => word);
    return { vendorCode: said.find((word) => statusCodes.has(word)) ?? exception, vendorMessage: processed };
  }
  return fromJson(body);
}

/** The name of the exception that an answer with status 200 may carry. */
export function exceptionIn(headers: Readonly<Record<string, string>>): string | undefined {
  const processed = headers['is-processed'] ?? '';
  if (/^\s{0,4}false\b/i.test(processed)) return 'not-processed';
  return /exception\s{0,4}:\s{0,4}([\w.$]{1,200})/i.exec(processed)?.[1] ?? (/exception/i.test(processed) ? 'exception' : undefined);
}

function fromJson(body: string): VendorError {
  try {
    const json: unknown = JSON.parse(body);
    const error = (Array.isArray(json) ? json[0] : json) as Record<string, unknown> | null;
    const [nested] = Array.isArray(error?.['errors']) ? (error['errors'] as Array<Record<string, unknown> | null>) : [];
    const found = nested ?? error;
    return { vendorCode: code(found?.['errorCode']) ?? code(found?.['statusCode']), vendorMessage: text(found?.['message']) };
  } catch {
    return {};
  }
}

/** Salesforce writes its codes in capitals; other services have an `errorCode` too. */
function code(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Z][A-Z_]{3,80}$/.test(value) ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
