import { entryOf, signaturesFor } from '#lib/destinations/catalogue.ts';
import { isDestinationType } from '#lib/destinations/specs.ts';
import { otherCandidates } from '#lib/errors/candidates.ts';
import type { Evidence } from '#lib/errors/signature.ts';
import type { Exchange } from '#lib/http/session.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** The parts of a failed attempt, as its row keeps them, that say why it failed. */
type FailedAttempt = {
  code: string | null;
  stage: string | null;
  httpStatus: number | null;
  vendorCode: string | null;
  vendorMessage: string | null;
  exchanges: readonly Exchange[];
};

/** What else the answer of a failed attempt may mean, by the very rules that named its code. Empty where only one cause fits. */
export function otherCauses(attempt: FailedAttempt, destination: string | null, locale: Locale): Array<{ code: string; title: string }> {
  if (attempt.code === null || !isDestinationType(destination)) return [];
  return otherCandidates(evidenceOf(attempt), signaturesFor(destination), attempt.code).map((code) => ({
    code,
    title: entryOf(code).text[locale].title,
  }));
}

/** Of a transport error the row keeps its code and message in the vendor's place. */
function evidenceOf({ stage, httpStatus, vendorCode, vendorMessage, exchanges }: FailedAttempt): Evidence {
  const last = exchanges.at(-1);
  const given = { ...(stage && { stage }), ...(httpStatus && { httpStatus }) };
  if (last?.error) return { ...given, transportCode: vendorCode ?? last.error.code, transportMessage: vendorMessage ?? last.error.message };
  return {
    ...given,
    ...(vendorCode && { vendorCode }),
    ...(vendorMessage && { vendorMessage }),
    ...(last?.response && { headers: last.response.headers, body: last.response.body }),
  };
}
