import type { OutgoingLead } from '../contract.ts';
import { cut } from '../cut.ts';
import { leadSourceOf } from '../lead-source.ts';

/**
 * Lengths of the standard columns, in UTF-16 units; a longer value is refused as a whole.
 * @see https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/entities/lead
 */
export const columnLengths = {
  subject: 300,
  firstname: 50,
  lastname: 50,
  emailaddress1: 100,
  telephone1: 50,
  companyname: 100,
  jobtitle: 100,
  address1_country: 80,
  description: 2000,
} as const;

/** Every column that a lead may fill. */
export const sentColumns: ReadonlySet<string> = new Set([...Object.keys(columnLengths), 'leadsourcecode']);

/** Option 8 of Lead Source: Web. */
const web = 8;

/** The columns of one lead. What is missing is left out; what is too long is cut, since a cut lead is better than none. */
export function leadRecord(lead: OutgoingLead): Record<string, string | number> {
  const { customer } = lead;
  const texts: Record<keyof typeof columnLengths, string | undefined> = {
    subject: leadSourceOf(lead),
    firstname: customer.firstName,
    lastname: customer.lastName,
    emailaddress1: customer.email,
    telephone1: customer.phone,
    companyname: customer.company,
    jobtitle: customer.title,
    address1_country: customer.country,
    description: lead.description,
  };
  const given = Object.entries(columnLengths).flatMap(([column, length]) => {
    const value = texts[column as keyof typeof columnLengths];
    return value ? [[column, cut(value, length)] as const] : [];
  });
  return { ...Object.fromEntries(given), leadsourcecode: web };
}
