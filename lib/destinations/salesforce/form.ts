import type { OutgoingLead } from '../contract.ts';
import { cut } from '../cut.ts';
import { leadSourceOf } from '../lead-source.ts';

/**
 * The fields of the Web-to-Lead form, in the order of Microsoft's documented test lead. What the customer did not give is left out.
 * Lengths: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_lead.htm
 */
export function webToLeadForm(lead: OutgoingLead, oid: string): URLSearchParams {
  const { firstName, lastName, email, phone, company, title, country } = lead.customer;
  // An address that was cut would belong to somebody else, or make Salesforce drop the lead.
  const fitsEmail = email === undefined || email.length <= limits.email;
  const description = [lead.description, fitsEmail ? '' : `Email: ${email}`].filter(Boolean).join('\n');
  const given = {
    oid,
    first_name: cut(firstName ?? '', limits.first_name),
    last_name: cut(lastName ?? '', limits.last_name),
    email: fitsEmail ? (email ?? '') : '',
    phone: cut(phone ?? '', limits.phone),
    company: cut(company ?? '', limits.company),
    title: cut(title ?? '', limits.title),
    country: cut(country ?? '', limits.country),
    description: cut(description, limits.description),
    lead_source: cut(leadSourceOf(lead), limits.lead_source),
    encoding: 'UTF-8',
  };
  return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
}

const limits = {
  first_name: 40,
  last_name: 80,
  email: 80,
  phone: 40,
  company: 255,
  title: 128,
  country: 80,
  description: 32_000,
  lead_source: 255,
} as const;
