import type { OutgoingLead } from '../contract.ts';

/**
 * One line per lead. Microsoft never documented the columns of its files: these are the names of its HTTPS payload and of its table.
 * `WrittenTime` is when the line was appended, by which a later attempt knows how far back it has to look for its lead.
 */
export const columns = [
  'LeadId',
  'CreatedTime',
  'FirstName',
  'LastName',
  'Email',
  'Phone',
  'Country',
  'Company',
  'Title',
  'LeadSource',
  'ActionCode',
  'ProductId',
  'OfferDisplayName',
  'PublisherDisplayName',
  'Description',
  'WrittenTime',
] as const;

/** The file of a lead: the UTC day it was received, the same at every attempt. */
export function fileNameOf(lead: OutgoingLead): string {
  return `${lead.receivedAt.toISOString().slice(0, 10)}.csv`;
}

export const headerLine = line(columns);

export function leadLine(lead: OutgoingLead, now: Date): string {
  const isTest = lead.testMarker !== undefined;
  const { firstName, lastName, email, phone, country, company, title } = lead.customer;
  return line([
    lead.id,
    lead.receivedAt.toISOString(),
    firstName,
    lastName,
    email,
    phone,
    country,
    company,
    title,
    isTest ? 'AzureMarketplace' : lead.source,
    isTest ? 'INS' : lead.action,
    lead.offerId,
    lead.offerTitle,
    lead.publisherName,
    lead.description,
    now.toISOString(),
  ]);
}

/** When the oldest line in a piece of a file was appended. Null when none ends in the piece. */
export function oldestWritten(piece: string): Date | null {
  const found = /,(\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z)\r\n/.exec(piece)?.[1];
  return found === undefined ? null : new Date(found);
}

/** After RFC 4180: https://www.rfc-editor.org/rfc/rfc4180 */
function line(cells: ReadonlyArray<string | undefined>): string {
  return `${cells.map((value) => cell(value ?? '')).join(',')}\r\n`;
}

/**
 * Spreadsheets run what begins like a formula, and customers choose their names: such a cell gets an apostrophe. A telephone number keeps its plus.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(value: string): string {
  const isFormula = /^[=@\t\r]/.test(value) || /^[+-](?![\d\s().-]*$)/.test(value);
  const safe = isFormula ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
