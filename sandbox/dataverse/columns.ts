import type { VendorAnswer } from '../vendor.ts';
import { dataverseRefusal } from './refusal.ts';

/**
 * The text columns of a lead that anybody may write, with their lengths in UTF-16 units.
 * Written from the vendor's page and not from the adapter, so that the two prove each other.
 * https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/entities/lead
 */
export const textLengths: Readonly<Record<string, number>> = {
  subject: 300,
  firstname: 50,
  lastname: 50,
  companyname: 100,
  emailaddress1: 100,
  telephone1: 50,
  mobilephone: 20,
  jobtitle: 100,
  salutation: 100,
  address1_line1: 250,
  address1_city: 80,
  address1_stateorprovince: 50,
  address1_postalcode: 20,
  address1_country: 80,
  websiteurl: 200,
  description: 2_000,
};

/** Lead Source has ten options; a new lead has one status. */
const options: Readonly<Record<string, readonly number[]>> = { leadsourcecode: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], statuscode: [1, 2] };

/** What is wrong with a lead's columns; null when nothing is. */
export function refusedColumn(record: Record<string, unknown>): VendorAnswer | null {
  for (const [column, value] of Object.entries(record)) {
    const length = Object.hasOwn(textLengths, column) ? textLengths[column]! : null;
    const choices = Object.hasOwn(options, column) ? options[column]! : null;
    if (length === null && choices === null) return undeclared(column);
    if (value === null) continue;
    if (choices !== null && !choices.includes(value as number)) {
      return dataverseRefusal(
        400,
        '0x80048408',
        `A validation error occurred. The value ${JSON.stringify(value)} of '${column}' on record of type 'lead' is outside the valid range. Accepted Values: ${choices.join(',')}`,
      );
    }
    if (length === null) continue;
    if (typeof value !== 'string') {
      return dataverseRefusal(
        400,
        '0x80048d19',
        `Error identified in Payload provided by the user for Entity :'leads'. Cannot convert a value of '${column}' to the expected type 'Edm.String'.`,
      );
    }
    if (value.length > length) return tooLong(column, length);
  }
  return null;
}

export function undeclared(column: string): VendorAnswer {
  return dataverseRefusal(
    400,
    '0x80048d19',
    `Error identified in Payload provided by the user for Entity :'leads'. An undeclared property '${column}' which only has property annotations in the payload but no property value was found in the payload.`,
  );
}

export function tooLong(column: string, length: number): VendorAnswer {
  return dataverseRefusal(
    400,
    '0x80044331',
    `A validation error occurred. The length of the '${column}' attribute of the 'lead' entity exceeded the maximum allowed length of '${length}'.`,
  );
}
