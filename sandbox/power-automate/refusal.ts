import { json, type VendorAnswer } from '../vendor.ts';

export function flowRefusal(status: number, code: string, message: string, headers: Record<string, string> = {}): VendorAnswer {
  return json(status, { error: { code, message } }, headers);
}
