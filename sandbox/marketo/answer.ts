import { createHash } from 'node:crypto';
import { json, type VendorAnswer, type VendorRequest } from '../vendor.ts';

/** The request failed: HTTP 200, and the truth in the body. */
export function failed(request: VendorRequest, code: string, message: string): VendorAnswer {
  return json(200, { requestId: requestId(request), success: false, errors: [{ code, message }] });
}

/** The request went well, the one record did not. */
export function skipped(request: VendorRequest, code: string, message: string): VendorAnswer {
  return json(200, { requestId: requestId(request), result: [{ status: 'skipped', reasons: [{ code, message }] }], success: true });
}

export function succeeded(request: VendorRequest, result: unknown[]): VendorAnswer {
  return json(200, { requestId: requestId(request), result, success: true });
}

/** `e42b#14272d07d78` */
function requestId({ at, body, path }: VendorRequest): string {
  return `${createHash('sha1').update(`${path} ${body}`).digest('hex').slice(0, 4)}#${at.getTime().toString(16)}`;
}
