import { capEvidence } from './classify.ts';
import { type Evidence, type Signature, evidenceTiers } from './signature.ts';

const most = 3;

/** What else one answer may mean, besides `code`: the codes of all rules that match it, best kind of evidence first. */
export function otherCandidates(evidence: Evidence, signatures: readonly Signature[], code: string): string[] {
  const capped = capEvidence(evidence);
  const matching = evidenceTiers.flatMap((tier) =>
    signatures.filter((signature) => signature.tier === tier && signature.matches(capped)).map((signature) => signature.code),
  );
  return [...new Set(matching)].filter((other) => other !== code).slice(0, most);
}
