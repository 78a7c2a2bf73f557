import type { VendorAnswer, VendorRequest } from '../vendor.ts';
import { failed } from './answer.ts';

const most = 100;
const windowMs = 20_000;

/** 100 calls in 20 seconds for a whole subscription. https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/marketo-integration-best-practices */
export class RateLimit {
  readonly #calls = new Map<string, number[]>();

  check(owner: string, request: VendorRequest): VendorAnswer | null {
    const now = request.at.getTime();
    const recent = (this.#calls.get(owner) ?? []).filter((time) => time > now - windowMs);
    this.#calls.set(owner, recent);
    if (recent.length >= most) return failed(request, '606', `Max rate limit '${most}' exceeded with in '${windowMs / 1_000}' secs`);
    recent.push(now);
    return null;
  }
}
