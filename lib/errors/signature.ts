/** What a destination answered, or what the network did instead. Everything in it is untrusted. */
export type Evidence = {
  /** Where in the journey it failed: `token`, `write`, `read-back` ...; for a transport error its phase (`dns`, `tls`, `response` ...). */
  stage?: string;
  httpStatus?: number;
  /** Lower-case names. */
  headers?: Readonly<Record<string, string>>;
  /** The vendor's own code, as the adapter read it from the answer. */
  vendorCode?: string;
  vendorMessage?: string;
  /** Start of the answer's body, decoded as UTF-8. */
  body?: string;
  /** Code of a transport error (`ENOTFOUND`, `CERT_HAS_EXPIRED`, `LEADPORT_ADDRESS_FORBIDDEN` ...). */
  transportCode?: string;
  transportMessage?: string;
  /** A person pasted it; absent in a delivery, where it is known who answered. */
  pasted?: Readonly<{
    /** Said to be from the destination whose signatures read it. */
    isNamed: boolean;
    /** The whole paste says no more than its status. */
    isBare: boolean;
    /** The words of the whole paste; `body` may be a piece of it. */
    text: string;
  }>;
};

/**
 * How sure a kind of evidence is, best first. Vendor codes are contracts, texts are accidents.
 * @see docs/architecture.md, "Diagnosis"
 */
export const evidenceTiers = ['vendor-code', 'body', 'status', 'transport', 'text'] as const;

export type EvidenceTier = (typeof evidenceTiers)[number];

/** One rule: when the evidence looks like this, the failure is that. Within a tier the first rule that matches wins. */
export type Signature = {
  code: string;
  tier: EvidenceTier;
  matches: (evidence: Evidence) => boolean;
  /** The words that `matches` looks for, where it looks for words: shown as the reason. */
  pattern?: RegExp;
};
