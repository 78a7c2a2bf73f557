/** What rules are made of and for: the reader's address and the publisher's offers. */
export type RuleSurroundings = { email: string; offers: ReadonlyArray<{ offerId: string; title: string }> };
