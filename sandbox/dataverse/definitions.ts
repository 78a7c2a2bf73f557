import { guid } from '../accounts.ts';
import { json, type VendorAnswer, type VendorRequest } from '../vendor.ts';
import { textLengths } from './columns.ts';
import { dataverseRefusal } from './refusal.ts';

export type Column = { name: string; label: string; type: 'String' | 'Memo' | 'Picklist'; level: Level; length?: number };
type Level = 'None' | 'ApplicationRequired';

const labels: Readonly<Record<string, string>> = { subject: 'Topic', lastname: 'Last Name', companyname: 'Company Name' };
const asked = new Set(['subject', 'lastname']);

/** The lead table as it comes: Dynamics 365 asks for a topic and a last name in its forms. */
export const leadColumns: readonly Column[] = [
  ...Object.entries(textLengths).map(([name, length]): Column => {
    const type = name === 'description' ? 'Memo' : 'String';
    return { name, label: labels[name] ?? name, type, level: asked.has(name) ? 'ApplicationRequired' : 'None', length };
  }),
  { name: 'leadsourcecode', label: 'Lead Source', type: 'Picklist', level: 'None' },
];

/** `RequiredLevel/Value eq Microsoft.Dynamics.CRM.AttributeRequiredLevel'ApplicationRequired'` */
const levelFilter = /^RequiredLevel\/Value eq Microsoft\.Dynamics\.CRM\.AttributeRequiredLevel'(\w+)'$/;
const always = ['MetadataId', '@odata.type'];

export function isAboutDefinitions({ method, path }: VendorRequest): boolean {
  return method === 'GET' && /\/EntityDefinitions\(/.test(decodeURIComponent(path));
}

/**
 * `EntityDefinitions(LogicalName='lead')/Attributes`, also as one type of column, whose properties the untyped list does not have.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api
 */
export function answerDefinitions({ host, path, query }: VendorRequest, columns: readonly Column[] = leadColumns): VendorAnswer {
  const parts =
    /\/EntityDefinitions\(LogicalName='lead'\)\/Attributes(?:\/Microsoft\.Dynamics\.CRM\.(String|Memo|Picklist)AttributeMetadata)?$/.exec(
      decodeURIComponent(path),
    );
  if (!parts) return dataverseRefusal(404, '0x80060888', 'Resource not found for the segment.');
  const filter = query.get('$filter');
  const level = filter === null ? null : levelFilter.exec(filter)?.[1];
  if (level === undefined) return dataverseRefusal(400, '0x80060888', 'Could not find a property in the filter.');
  const found = columns.filter((column) => (parts[1] ? column.type === parts[1] : true) && (level === null || column.level === level));
  const rows = found.map((column) => definition(host, column, parts[1] !== undefined));
  const wanted = query.get('$select')?.split(',');
  const unknown = wanted?.find((property) => rows.some((row) => !Object.hasOwn(row, property)));
  if (unknown) {
    return dataverseRefusal(
      400,
      '0x80060888',
      `Could not find a property named '${unknown}' on type 'Microsoft.Dynamics.CRM.AttributeMetadata'.`,
    );
  }
  const chosen = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => !wanted || [...wanted, ...always].includes(key))),
  );
  return json(200, { '@odata.context': `https://${host}/api/data/v9.2/$metadata`, value: chosen }, { 'odata-version': '4.0' });
}

function definition(host: string, { name, label, type, level, length }: Column, isTyped: boolean): Record<string, unknown> {
  const text = { Label: label, LanguageCode: 1033, IsManaged: true, MetadataId: guid(`label of ${name} in ${host}`), HasChanged: null };
  return {
    ...(isTyped ? {} : { '@odata.type': `#Microsoft.Dynamics.CRM.${type}AttributeMetadata` }),
    MetadataId: guid(`column ${name} in ${host}`),
    LogicalName: name,
    AttributeType: type,
    RequiredLevel: { Value: level, CanBeChanged: true, ManagedPropertyLogicalName: 'canmodifyrequirementlevelsettings' },
    IsValidForCreate: true,
    DisplayName: { LocalizedLabels: [text], UserLocalizedLabel: text },
    ...(isTyped && length !== undefined ? { MaxLength: length } : {}),
  };
}
