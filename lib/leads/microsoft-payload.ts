import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Customer } from '#lib/leads/lead.ts';
import { parseLeadSource } from '#lib/leads/lead-source.ts';
import { cleanJson, line, lines } from '#lib/leads/text.ts';

// The marketplace does not try again, so nothing is refused for its length or for being a number; the request's size is the limit.
const word = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), line(64_000));

const userDetails = z.looseObject({ FirstName: word, LastName: word, Email: word, Phone: word, Country: word, Company: word, Title: word });

const payload = z.looseObject({
  UserDetails: userDetails.nullish(),
  userDetails: userDetails.nullish(),
  LeadSource: word,
  ActionCode: word,
  OfferTitle: word,
  Description: lines(64_000),
});

/** What one post of the marketplace says about a lead; which offer it is for, the URL says. */
export type MicrosoftLead = {
  source: string;
  action: string;
  leadSource: string | null;
  customer: Customer;
  description: string | null;
  offerTitle: string | null;
  extra: Record<string, unknown> | null;
};

/**
 * Reads the documented HTTPS payload, in both spellings of `UserDetails`. Everything is optional, unknown members are kept;
 * an object with no member at all is refused.
 * @see https://learn.microsoft.com/partner-center/marketplace-offers/partner-center-portal/commercial-marketplace-lead-management-instructions-https
 */
export const microsoftPayloadSchema = payload
  .refine((input) => Object.keys(input).length > 0, 'has no member')
  .transform((input): MicrosoftLead => {
    const details = input.UserDetails ?? input.userDetails ?? {};
    const { FirstName, LastName, Email, Phone, Country, Company, Title, ...unknownDetails } = details as z.output<typeof userDetails>;
    const { UserDetails: _upper, userDetails: _lower, LeadSource, ActionCode, OfferTitle, Description, ...unknown } = input;
    const origin = LeadSource === undefined ? null : parseLeadSource(LeadSource);
    const extra = { ...unknown, ...(Object.keys(unknownDetails).length > 0 ? { UserDetails: unknownDetails } : {}) };
    return {
      // Before 2019 LeadSource was the whole `Source-Action|Offer`; it is read only when it really is that.
      source: (ActionCode === undefined ? origin?.source : undefined) ?? LeadSource ?? '',
      action: ActionCode ?? origin?.action ?? '',
      leadSource: LeadSource ?? null,
      customer: present({
        firstName: FirstName,
        lastName: LastName,
        email: Email,
        phone: Phone,
        country: Country,
        company: Company,
        title: Title,
      }),
      description: Description ?? null,
      offerTitle: OfferTitle ?? null,
      extra: Object.keys(extra).length > 0 ? (cleanJson(extra) as Record<string, unknown>) : null,
    };
  });

function present(customer: Customer): Customer {
  return Object.fromEntries(Object.entries(customer).filter(([, value]) => value !== undefined));
}

/** Equal for equal JSON after sorting keys, unknown members included. */
export function contentFingerprint(value: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(value)))
    .digest();
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sortKeys(member)]),
  );
}
