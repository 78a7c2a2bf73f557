import * as z from 'zod';
import type { AllowanceUse } from '#lib/delivery/allowances.ts';
import type { Circumstances } from '#lib/delivery/circumstances.ts';
import type { AdviceAction } from '#lib/destinations/contract.ts';
import type { ConfirmedByHand } from './confirmed-by-hand.ts';
import { offerTypes } from './offer-type.ts';

const title = z.string().trim().min(1, 'is empty').max(200, 'takes at most 200 characters');
const type = z.enum(offerTypes, { error: `must be one of ${offerTypes.join(', ')}` });

/** What makes an offer. The part of `offerId` before the dot is the publisher's own id. */
export const newOfferSchema = z.strictObject({ offerId: z.string().max(151, 'is too long'), title, type });

/** What may change later. The id never does: leads and intake refer to it. */
export const offerChangeSchema = z.strictObject({ title: title.optional(), type: type.optional() });

/** A destination as somebody sends it; what `config` may hold is the destination's own schema. */
export const destinationInputSchema = z.strictObject({ type: z.string(), config: z.record(z.string(), z.unknown()).default({}) });

export type NewOffer = z.output<typeof newOfferSchema>;
export type OfferChange = z.output<typeof offerChangeSchema>;
export type DestinationInput = z.output<typeof destinationInputSchema>;

/** `ok` delivers, `idle` has had nothing to deliver, `waiting` heals by itself, `needs-you` waits for the publisher, `draft` is not live. */
export type HealthState = 'ok' | 'idle' | 'waiting' | 'needs-you' | 'draft';

/** How the connection of an offer is doing, at a glance. */
export type OfferHealth = {
  state: HealthState;
  /** Leads that wait for the publisher. */
  held: number;
  /** When the oldest of them was received. */
  heldSince: string | null;
  /** Leads whose next try is scheduled. */
  retrying: number;
  failingSince: string | null;
  lastSuccessAt: string | null;
  /** Catalogue code of what is wrong; null when nothing is. */
  code: string | null;
  /** Its title in the reader's language. */
  title: string | null;
  circumstances: Circumstances;
  /** What the vendor's account has used of an allowance that is small enough to run into. */
  allowance: AllowanceUse | null;
  /** Who found the test lead at a destination that never says so itself. */
  confirmedByHand: ConfirmedByHand | null;
};

/** Health as it is counted, before words are put to it. */
export type HealthFigures = Omit<OfferHealth, 'title' | 'confirmedByHand' | 'circumstances' | 'allowance'>;

export type OfferAdvice = {
  code: string;
  severity: 'info' | 'warning' | 'error';
  field: string | null;
  text: string;
  helpUrl: string;
  action: AdviceAction | null;
  /** When a look at the destination found it first. Only findings of a look have it. */
  since?: string | null;
  /** What to do about that, in order. */
  fix?: readonly string[];
};

/** An offer as the API and the pages show it. */
export type Offer = {
  offerId: string;
  title: string;
  type: string;
  status: 'draft' | 'preview' | 'live';
  /** The configuration saved last, secrets masked; not necessarily the live one. */
  destination: { type: string; config: Record<string, unknown> } | null;
  /** Where its leads go, in words. */
  target: string | null;
  /** The version saved last, the one that passed a publish run, the one that is live. */
  versions: { saved: number | null; tested: number | null; live: number | null };
  health: OfferHealth;
  /** Null for people who look without being allowed to post. */
  intakeUrl: string | null;
  advice: OfferAdvice[];
};
