import * as z from 'zod';
import type { DestinationSpec } from '../contract.ts';
import { localizedIssue } from '../localized-issue.ts';
import { wayThere } from '../stages.ts';
import { advise } from './advice.ts';
import { fields } from './fields.ts';
import { guide } from './guide.ts';

const schema = z.strictObject({
  munchkinId: z
    .string()
    .trim()
    .toUpperCase()
    .refine(
      (value) => /^\d{3}-[A-Z]{3}-\d{3}$/.test(value),
      localizedIssue(
        'A Munchkin ID looks like 123-PQR-789: three digits, three letters, three digits',
        'Un Munchkin ID ha la forma 123-PQR-789: tre cifre, tre lettere, tre cifre',
      ),
    ),
  formId: z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z
      .string()
      .trim()
      .refine(
        (value) => /^[1-9]\d{0,8}$/.test(value),
        localizedIssue(
          'A form ID is a number such as 1179, the last one in the embed code',
          'L’ID del modulo è un numero come 1179, l’ultimo nel codice da incorporare',
        ),
      ),
  ),
  clientId: credential('Client ID'),
  clientSecret: credential('Client Secret'),
  serverId: z.string().trim().max(255).optional(),
});

export type MarketoConfig = z.output<typeof schema>;

export const marketo = {
  type: 'marketo',
  label: { en: 'Marketo Engage', it: 'Marketo Engage' },
  summary: {
    en: 'Submits every lead to a form of yours in Adobe Marketo Engage, through its REST API.',
    it: 'Invia ogni lead a un tuo modulo di Adobe Marketo Engage, tramite la sua API REST.',
  },
  schema,
  fields,
  guide,
  advise,
  target: ({ munchkinId, formId }) => `Marketo ${munchkinId} / form ${formId}`,
  addresses: (config) => [{ field: 'munchkinId', url: baseUrl(config) }],
  // The answer to the submission carries the lead's id: there is nothing left to read back.
  stages: [...wayThere, 'token', 'write'],
  truth: 'confirmed',
  // Adobe asks each integration to stay at five of the ten calls that an instance takes at once.
  // https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/marketo-integration-best-practices
  concurrency: 5,
  // Half of what Adobe allows all integrations of a subscription, as it asks of each:
  // https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/marketo-integration-best-practices
  pace: {
    account: ({ munchkinId }) => munchkinId,
    perLead: 1,
    concurrency: 5,
    allowances: [
      { name: 'calls', limit: 50, slot: { seconds: 20 }, slots: 1, code: 'marketo-rate-limit' },
      { name: 'day', limit: 50_000, slot: { dayIn: 'America/Chicago' }, slots: 1, code: 'marketo-daily-quota', isTold: true },
    ],
  },
} satisfies DestinationSpec<typeof schema>;

/** The REST API of one subscription, for its data and for its sign-in. */
export function baseUrl({ munchkinId }: Pick<MarketoConfig, 'munchkinId'>): string {
  return `https://${munchkinId}.mktorest.com`;
}

/** Mandatory, and whoever leaves it out learns why: a page of old asked for three ids only. */
function credential(label: string) {
  const issue = localizedIssue(
    `Fill in ${label}. Server ID, Munchkin ID and Form ID alone no longer work: Marketo accepts leads only with API credentials`,
    `Compila ${label}. Server ID, Munchkin ID e Form ID da soli non bastano più: Marketo accetta lead solo con credenziali API`,
    'marketo-credentials-missing',
  );
  return z
    .string()
    .trim()
    .superRefine((value, context) => {
      if (value === '') context.addIssue({ code: 'custom', ...issue });
    })
    .prefault('');
}
