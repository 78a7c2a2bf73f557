import { answerCode } from './answer-code.ts';
import { type Evidence, type Signature, evidenceTiers } from './signature.ts';

/** More than this of one text is never read; a reason stands near the beginning. */
export const maxTextLength = 64 * 1024;

/**
 * The one code an attempt is stored under: the best kind of evidence wins, within a kind the first signature.
 * Signatures of the destination go before the network's. Nothing is guessed: without a match it is what the status alone says.
 */
export function classify(evidence: Evidence, signatures: readonly Signature[]): string {
  const capped = capEvidence(evidence);
  for (const tier of evidenceTiers) {
    const match = signatures.find((signature) => signature.tier === tier && signature.matches(capped));
    if (match) return match.code;
  }
  return answerCode(capped);
}

/** Evidence comes from outside: no text of it may be longer than patterns can bear. */
export function capEvidence(evidence: Evidence): Evidence {
  return {
    ...evidence,
    vendorCode: evidence.vendorCode?.slice(0, maxTextLength),
    vendorMessage: evidence.vendorMessage?.slice(0, maxTextLength),
    body: evidence.body?.slice(0, maxTextLength),
    transportMessage: evidence.transportMessage?.slice(0, maxTextLength),
  };
}
