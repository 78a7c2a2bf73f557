import type { Switches } from './switches.ts';
import type { Vendor, VendorAnswer, VendorRequest } from './vendor.ts';

/** One request to a vendor: the first fault that is on and concerns it answers, else the vendor itself. Both are noted. */
export function answerAs(vendor: Vendor, switches: Switches, request: VendorRequest): VendorAnswer {
  const identifiers = vendor.identifiers(request);
  let [answer, fault]: [VendorAnswer | null, string | null] = [null, null];
  for (const entry of switches.concerning(vendor.name, identifiers)) {
    answer = vendor.faults.find(({ id }) => id === entry.fault)?.answer(request) ?? null;
    if (answer === null) continue;
    switches.met(entry);
    fault = entry.fault;
    break;
  }
  answer ??= vendor.answer(request);
  vendor.ledger.called({
    at: request.at.toISOString(),
    method: request.method,
    path: request.path,
    identifiers,
    status: answer === 'hang' ? null : answer.status,
    fault,
  });
  return answer;
}
