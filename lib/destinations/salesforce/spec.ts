import * as z from 'zod';
import type { DestinationSpec } from '../contract.ts';
import { localizedIssue } from '../localized-issue.ts';
import { wayThere } from '../stages.ts';
import { advise } from './advice.ts';
import { fields } from './fields.ts';
import { guide } from './guide.ts';
import { hostIn, hostProblem, isWebToLeadHost, productionHost } from './host.ts';
import { organizationId } from './organization-id.ts';
import { search } from './search.ts';

const schema = z.strictObject({
  oid: z
    .string()
    .trim()
    .refine(
      (value) => organizationId.test(value),
      localizedIssue(
        'An organization ID has 15 or 18 letters and digits and starts with 00D, for example 00Do0000000ZHog',
        'Un ID organizzazione ha 15 o 18 lettere e cifre e inizia con 00D, per esempio 00Do0000000ZHog',
        'salesforce-organization-id',
      ),
    ),
  host: z
    .string()
    .trim()
    .overwrite(hostIn)
    .superRefine((host, context) => {
      if (!isWebToLeadHost(host)) context.addIssue({ code: 'custom', ...hostProblem(host) });
    })
    .default(productionHost),
});

export type SalesforceConfig = z.output<typeof schema>;

export const salesforce = {
  type: 'salesforce',
  label: { en: 'Salesforce', it: 'Salesforce' },
  summary: {
    en: 'Posts every lead to Salesforce Web-to-Lead. Salesforce accepts without saying whether it made the lead, so look once yourself.',
    it: 'Invia ogni lead a Salesforce Web-to-Lead. Salesforce accetta senza dire se ha creato il lead: controlla una volta di persona.',
  },
  schema,
  fields,
  guide,
  advise,
  target: ({ oid, host }) => `${host} / ${oid}`,
  addresses: (config) => [{ field: 'host', url: baseUrl(config) }],
  // The organization ID travels with every post: there is no sign-in, and nothing can be read back.
  stages: [...wayThere, 'write'],
  truth: 'accepted',
  search,
  concurrency: 4,
  // For the whole organization, of which Leadport sees one publisher's leads: other forms and other publishers are not counted.
  // What is beyond is mailed to somebody or dropped, and the answer stays 200. Counted by the hour, so that no 24 hours see more.
  pace: {
    account: ({ oid }) => oid.slice(0, 15),
    perLead: 1,
    concurrency: 4,
    allowances: [{ name: 'day', limit: 500, slot: { seconds: 3_600 }, slots: 25, code: 'salesforce-daily-limit', isTold: true }],
  },
} satisfies DestinationSpec<typeof schema>;

/** Where the form of this organization is posted to. */
export function baseUrl({ host }: Pick<SalesforceConfig, 'host'>): string {
  return `https://${host}`;
}
