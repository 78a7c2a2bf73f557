import * as z from 'zod';
import type { DestinationSpec } from '../contract.ts';
import { localizedIssue } from '../localized-issue.ts';
import { wayThere } from '../stages.ts';
import { advise } from './advice.ts';
import { fields } from './fields.ts';
import { guide } from './guide.ts';
import { checkInstanceUrl, normaliseInstanceUrl } from './instance.ts';

/** Five groups of an id. Letters beyond f pass: such a slip is saved, and advised about, since Microsoft's own example has one. */
const idShape = /^[\da-z]{8}(?:-[\da-z]{4}){3}-[\da-z]{12}$/i;
const domain = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i;
/** Names that Entra ID has for "any directory": `advise` says what is wrong with them. */
const anyDirectory = /^(?:common|organizations|consumers)$/i;

const schema = z
  .strictObject({
    instanceUrl: z.string().trim().superRefine(checkInstanceUrl).transform(normaliseInstanceUrl),
    authentication: z.enum(['azureAD', 'office365']).optional(),
    directoryId: z
      .string()
      .trim()
      .refine(
        (value) => idShape.test(value) || domain.test(value) || anyDirectory.test(value),
        localizedIssue(
          'A directory ID looks like 1b4e28ba-2fa1-11d2-883f-0016d3cca427; a domain such as contoso.com works too',
          'Un ID directory ha la forma 1b4e28ba-2fa1-11d2-883f-0016d3cca427; va bene anche un dominio come contoso.com',
          'dynamics-365-tenant-id-malformed',
        ),
      )
      .optional(),
    applicationId: z
      .string()
      .trim()
      .refine(
        (value) => idShape.test(value),
        localizedIssue(
          'An application ID looks like 1b4e28ba-2fa1-11d2-883f-0016d3cca427',
          'Un ID applicazione ha la forma 1b4e28ba-2fa1-11d2-883f-0016d3cca427',
          'dynamics-365-application-id-placeholder',
        ),
      )
      .optional(),
    applicationKey: z.string().trim().min(1).optional(),
    applicationKeyExpiresOn: z
      .string()
      .trim()
      .refine(isDate, localizedIssue('Write the date as 2027-05-31', 'Scrivi la data come 2027-05-31'))
      .optional(),
    userName: z.string().trim().min(1).optional(),
    // Not trimmed: a blank may be part of it.
    password: z.string().min(1).optional(),
  })
  .transform(({ authentication, ...config }) => ({
    ...config,
    authentication: authentication ?? (config.password === undefined ? ('azureAD' as const) : ('office365' as const)),
  }))
  .superRefine((config, context) => {
    if (config.authentication !== 'azureAD') return;
    for (const key of ['directoryId', 'applicationId'] as const) {
      if (config[key] !== undefined) continue;
      const { en, it } = fields[key].label;
      const code = key === 'directoryId' ? 'dynamics-365-tenant-id-missing' : undefined;
      context.addIssue({ code: 'custom', path: [key], ...localizedIssue(`Fill in ${en}`, `Compila ${it}`, code) });
    }
  });

export type Dynamics365Config = z.output<typeof schema>;

export const dynamics365 = {
  type: 'dynamics-365',
  label: { en: 'Dynamics 365', it: 'Dynamics 365' },
  summary: {
    en: 'Makes a lead record in your Dynamics 365 environment (formerly Dynamics CRM Online) for every lead.',
    it: 'Crea per ogni lead un record Lead nel tuo ambiente Dynamics 365 (in precedenza Dynamics CRM Online).',
  },
  schema,
  fields,
  guide,
  advise,
  target: ({ instanceUrl }) => new URL(instanceUrl).host,
  addresses: ({ instanceUrl }) => [{ field: 'instanceUrl', url: instanceUrl }],
  stages: [...wayThere, 'token', 'user', 'role', 'field-permission', 'write', 'read-back'],
  truth: 'confirmed',
  // Dataverse allows 52 calls at once for one user, who may have other work: https://learn.microsoft.com/power-apps/developer/data-platform/api-limits
  concurrency: 8,
  // One user's, whatever connection it signs in for. A lead is written and read back.
  pace: {
    account: ({ instanceUrl, applicationId, userName }) => `${new URL(instanceUrl).host} ${userName ?? applicationId ?? ''}`,
    perLead: 2,
    concurrency: 52,
    allowances: [{ name: 'calls', limit: 6_000, slot: { seconds: 60 }, slots: 6, code: 'dynamics-365-throttled' }],
  },
} satisfies DestinationSpec<typeof schema>;

function isDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
}
