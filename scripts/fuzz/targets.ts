import fc from 'fast-check';
import { adapterOf } from '#lib/destinations/adapters.ts';
import { diagnosisSources } from '#lib/destinations/catalogue.ts';
import { destinationTypes } from '#lib/destinations/specs.ts';
import { readConnectionString } from '#lib/destinations/storage-connection.ts';
import { diagnose } from '#lib/errors/diagnose.ts';
import { leadInputSchema } from '#lib/leads/lead.ts';
import { parseLeadSource } from '#lib/leads/lead-source.ts';
import { microsoftPayloadSchema } from '#lib/leads/microsoft-payload.ts';
import { readSamples } from '../accuracy/sample.ts';
import { pasted, pastedText } from './pasted.ts';

/** A parser of input from outside. It may refuse; it may not throw, nor take its time. */
export type Target = { name: string; input: fc.Arbitrary<unknown>; parse: (input: unknown) => unknown };

function target<Input>(name: string, input: fc.Arbitrary<Input>, parse: (input: Input) => unknown): Target {
  return { name, input, parse: parse as Target['parse'] };
}

export const targets: readonly Target[] = [
  target('diagnosis of a pasted text', pasted, (input) => diagnose(input, diagnosisSources)),
  target('answers of the vendors', pastedText, (body) =>
    destinationTypes.map((type) => adapterOf(type)?.readError({ status: 400, headers: {}, body, truncated: false })),
  ),
  target('connection strings', pastedText, (text) => readConnectionString(text, 'table')),
  target('lead sources', pastedText, (text) => parseLeadSource(text)),
  target('leads of our API', members('offer', 'source', 'action', 'customer', 'email', 'leadSource', 'occurredAt'), (lead) =>
    leadInputSchema.safeParse(lead),
  ),
  target('leads of the marketplace', members('UserDetails', 'userDetails', 'LeadSource', 'ActionCode', 'OfferTitle', 'Email'), (payload) =>
    microsoftPayloadSchema.safeParse(payload),
  ),
  target('lines of samples', pastedText, (text) => readSamples('fuzz', text)),
];

/** Objects whose members have names that mean something, and values that do not fit. */
function members(...names: string[]): fc.Arbitrary<Record<string, unknown>> {
  return fc.object({ key: fc.oneof(fc.constantFrom('__proto__', 'constructor', ...names), fc.string()), maxDepth: 3 });
}
