import { answerCode } from './answer-code.ts';
import { type Because, becauseOf } from './because.ts';
import { capEvidence } from './classify.ts';
import { type Pasted, readPasted } from './pasted-text.ts';
import type { Evidence, EvidenceTier, Signature } from './signature.ts';

/** One set of signatures and whose they are. Destinations go before `network`. */
export type DiagnosisSource = {
  /** The wire type, `network`, or null for what fits any destination. */
  destination: string | null;
  signatures: readonly Signature[];
  /** Hosts of its own: a text with one of them is about it, as good as named. */
  hosts?: RegExp;
  readError?: (response: {
    status: number;
    headers: Readonly<Record<string, string>>;
    body: string;
    truncated: boolean;
  }) => Pick<Evidence, 'vendorCode' | 'vendorMessage'>;
};

export type DiagnosisMatch = {
  code: string;
  /** 0 to 1, two decimals; never 1. */
  confidence: number;
  /** Why it matched. */
  because: Because;
};

/** What a pasted text may mean, best first, at most five; empty when nothing fits. `destination` is a hint, not a filter. */
export function diagnose(pasted: Pasted & { destination?: string | null }, sources: readonly DiagnosisSource[]): DiagnosisMatch[] {
  const readings = readPasted(pasted).map(capEvidence);
  const matches = sources.flatMap((source) => matchesOf(source, readings, pasted));
  const best = new Map<string, DiagnosisMatch>();
  for (const match of matches) {
    if (match.confidence > (best.get(match.code)?.confidence ?? 0)) best.set(match.code, match);
  }
  const ranked = [...best.values()].sort((a, b) => b.confidence - a.confidence).slice(0, 5);
  return ranked.length > 0 ? ranked : byStatusAlone(readings, pasted.text);
}

const tierConfidence: Record<EvidenceTier, number> = { 'vendor-code': 0.95, body: 0.85, status: 0.4, transport: 0.9, text: 0.75 };
const answerConfidence = 0.3;
/** Each further code for the same kind of evidence is this much less likely than the one before. */
const decay = 0.7;
/** A text that fits another destination than the one named. */
const otherDestination = 0.5;

function matchesOf(
  source: DiagnosisSource,
  readings: readonly Evidence[],
  { destination: hint = null, text }: Pasted & { destination?: string | null },
): DiagnosisMatch[] {
  const isHinted = hint === null ? (source.hosts?.test(readings[0]?.pasted?.text ?? '') ?? false) : hint === source.destination;
  const belongs = hint === null || isHinted || source.destination === null || source.destination === 'network';
  const full = readings.map((reading): Evidence => ({
    ...reading,
    pasted: { ...reading.pasted!, isNamed: isHinted },
    ...vendorError(source, reading),
  }));
  const seen = new Map<EvidenceTier, Set<string>>();
  return source.signatures.flatMap(({ code, tier, matches, pattern }) => {
    // Every service answers 404 and 503: a bare status says something only about the destination it is known to come from.
    if (tier === 'status' && !isHinted) return [];
    const codes = seen.get(tier) ?? new Set<string>();
    const reading = codes.has(code) ? undefined : full.find(matches);
    if (!reading) return [];
    const likelihood = tierConfidence[tier] * decay ** codes.size * (belongs ? 1 : otherDestination);
    seen.set(tier, codes.add(code));
    return [{ code, confidence: Math.round(likelihood * 100) / 100, because: becauseOf(tier, reading, pattern, text) }];
  });
}

function vendorError(
  { readError }: DiagnosisSource,
  { httpStatus, headers, body }: Evidence,
): Pick<Evidence, 'vendorCode' | 'vendorMessage'> {
  return readError?.({ status: httpStatus ?? 0, headers: headers ?? {}, body: body ?? '', truncated: false }) ?? {};
}

function byStatusAlone(readings: readonly Evidence[], text: string): DiagnosisMatch[] {
  const answered = readings.find(({ httpStatus, pasted }) => httpStatus !== undefined && pasted?.isBare);
  const code = answered && answerCode(answered);
  if (!code || code === 'unrecognised-response') return [];
  return [{ code, confidence: answerConfidence, because: becauseOf('answer', answered, undefined, text) }];
}
