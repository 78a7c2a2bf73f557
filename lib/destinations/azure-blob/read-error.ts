import type { OutboundResponse } from '#lib/http/session.ts';
import type { VendorError } from '../contract.ts';

/**
 * The blob service says its code in a header and in XML; the answer to HEAD has the header alone, and the endpoint of Data Lake Storage says JSON.
 * @see https://learn.microsoft.com/rest/api/storageservices/status-and-error-codes2
 */
export function readError({ headers, body }: OutboundResponse): VendorError {
  const start = body.slice(0, 4000);
  const message = tag(start, 'message') ?? member(start, 'message');
  return {
    vendorCode: headers['x-ms-error-code'] ?? tag(start, 'code') ?? member(start, 'code'),
    // The message ends with the ids of the request, which differ every time.
    vendorMessage: message?.split(/(?:\n|\\n)RequestId:/)[0],
  };
}

function tag(text: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]{1,2000})</`, 'i').exec(text)?.[1];
}

function member(text: string, name: string): string | undefined {
  return new RegExp(`"${name}"\\s*:\\s*"([^"]{1,2000})"`).exec(text)?.[1];
}
