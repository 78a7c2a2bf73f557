import type { HttpSession, OutboundResponse } from '#lib/http/session.ts';
import type { Localized } from '#lib/i18n/locale.ts';
import type { Finding, FoundColumn, Tools } from '../contract.ts';
import { DestinationRefusal } from '../refusal.ts';
import type { DynamicsErrorCode } from './errors.ts';
import { columnLengths, sentColumns } from './lead-record.ts';
import type { Dynamics365Config } from './spec.ts';
import { dataverse } from './web-api.ts';

const tooShort: DynamicsErrorCode = 'dynamics-365-column-shortened';
const required: DynamicsErrorCode = 'dynamics-365-column-required';

const attributes = "EntityDefinitions(LogicalName='lead')/Attributes";
const typed = (type: string) => `${attributes}/Microsoft.Dynamics.CRM.${type}AttributeMetadata`;
const isRequired = "RequiredLevel/Value eq Microsoft.Dynamics.CRM.AttributeRequiredLevel'ApplicationRequired'";

/** The platform fills these by itself, whatever their level says. */
const filledByPlatform = new Set(['Boolean', 'Owner', 'State', 'Status', 'Uniqueidentifier', 'EntityName', 'Virtual', 'ManagedProperty']);

/**
 * What the lead table of an environment asks for, compared with what Leadport writes. Standard columns cannot be removed, and
 * `SystemRequired` can be set on none: lengths and "business required" are what people change.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api
 */
export async function inspectLeadTable(config: Dynamics365Config, http: HttpSession, tools: Tools): Promise<Finding[]> {
  const read = (path: string, query: string) => readDefinitions(`${path}?${query}`, config, http, tools);
  const lengths = '$select=LogicalName,MaxLength,DisplayName';
  const texts = await read(typed('String'), lengths);
  const memos = await read(typed('Memo'), lengths);
  const wanted = await read(
    attributes,
    `$select=LogicalName,AttributeType,RequiredLevel,IsValidForCreate,DisplayName&$filter=${encodeURIComponent(isRequired)}`,
  );
  return [...findingOf(tooShort, [...texts, ...memos].flatMap(shortened)), ...findingOf(required, wanted.filter(isMissedBy).map(named))];
}

/** A sentence about a finding. A required column stops people and not programs: Dataverse asks for it in forms, unless a rule says more. */
export function tellFinding({ code, columns }: Finding): Localized {
  const names = (lastWord: string) => inWords(columns.map(nameOf), lastWord);
  if (code === required) {
    return columns.length === 1
      ? {
          en: `The environment now asks for ${names('and')}, which Leadport never sends. Whoever opens a lead has to fill it in before saving, and a rule or plug-in may refuse the lead.`,
          it: `L’ambiente ora richiede ${names('e')}, che Leadport non invia mai. Chi apre un lead deve compilarlo prima di salvare, e una regola o un plug-in può rifiutare il lead.`,
        }
      : {
          en: `The environment now asks for ${names('and')}, which Leadport never sends. Whoever opens a lead has to fill them in before saving, and a rule or plug-in may refuse the lead.`,
          it: `L’ambiente ora richiede ${names('e')}, che Leadport non invia mai. Chi apre un lead deve compilarli prima di salvare, e una regola o un plug-in può rifiutare il lead.`,
        };
  }
  const limits = columns.map((column) => ({ name: nameOf(column), limit: column.limit ?? 0, sent: column.sent ?? 0 }));
  const en = limits.map(({ name, limit, sent }) => `${name} takes ${limit} characters instead of ${sent}`);
  const it = limits.map(({ name, limit, sent }) => `${name} accetta ${limit} caratteri invece di ${sent}`);
  return {
    en: `In this environment ${inWords(en, 'and')}. A lead with a longer value is refused and waits here.`,
    it: `In questo ambiente ${inWords(it, 'e')}. Un lead con un valore più lungo viene rifiutato e aspetta qui.`,
  };
}

type Definition = Readonly<Record<string, unknown>>;

async function readDefinitions(path: string, config: Dynamics365Config, http: HttpSession, tools: Tools): Promise<Definition[]> {
  const url = `${config.instanceUrl}/api/data/v9.2/${path}`;
  const response = await dataverse({ purpose: 'prepare', method: 'GET' }, url, config, http, tools);
  const found = response.status === 200 && !response.truncated ? listIn(response) : null;
  if (found === null) throw new DestinationRefusal('read-back', response);
  return found;
}

function listIn({ body }: OutboundResponse): Definition[] | null {
  try {
    const value = record(JSON.parse(body))['value'];
    return Array.isArray(value) ? value.map(record) : null;
  } catch {
    return null;
  }
}

function shortened(definition: Definition): FoundColumn[] {
  const { name, label } = named(definition);
  const sent = Object.hasOwn(columnLengths, name) ? columnLengths[name as keyof typeof columnLengths] : null;
  const limit = definition['MaxLength'];
  if (sent === null || typeof limit !== 'number' || limit >= sent) return [];
  return [{ name, label, limit, sent }];
}

/** Asked for again here, for answers of those who do not filter. */
function isMissedBy(definition: Definition): boolean {
  return (
    record(definition['RequiredLevel'])['Value'] === 'ApplicationRequired' &&
    definition['IsValidForCreate'] !== false &&
    !filledByPlatform.has(String(definition['AttributeType'])) &&
    !sentColumns.has(named(definition).name)
  );
}

/** A column with its name in the language of whoever signs in. Both are other people's texts, so they are kept short. */
function named(definition: Definition): FoundColumn {
  const label = record(record(definition['DisplayName'])['UserLocalizedLabel'])['Label'];
  const text = (value: unknown) =>
    typeof value === 'string'
      ? value
          .replace(/\p{Cc}/gu, '')
          .trim()
          .slice(0, 100)
          .toWellFormed()
      : '';
  return { name: text(definition['LogicalName']), label: text(label) || null };
}

/** At most as many as a person reads; the message in Dynamics 365 lists all. */
function findingOf(code: DynamicsErrorCode, columns: readonly FoundColumn[]): Finding[] {
  return columns.length === 0 ? [] : [{ code, severity: 'warning', columns: columns.slice(0, 12) }];
}

function nameOf({ name, label }: FoundColumn): string {
  return label === null ? name : `${label} (${name})`;
}

function inWords(words: readonly string[], lastWord: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${lastWord} ${words.at(-1)}`;
}

function record(value: unknown): Definition {
  return typeof value === 'object' && value !== null ? (value as Definition) : {};
}
