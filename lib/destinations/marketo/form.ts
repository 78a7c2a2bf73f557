import type { OutgoingLead } from '../contract.ts';
import { cut } from '../cut.ts';
import { leadSourceOf } from '../lead-source.ts';

/** Marketo's standard text fields. https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/leads */
const textLimit = 255;

/**
 * The body of submitForm.json: REST names of standard fields and nothing else, since one field that the form does not have makes
 * Marketo skip the whole lead. What the customer did not give is left out.
 */
export function formSubmission(lead: OutgoingLead, formId: string) {
  const { email, firstName, lastName, company, phone, title, country } = lead.customer;
  const given = Object.entries({ email, firstName, lastName, company, phone, title, country, leadSource: leadSourceOf(lead) });
  const leadFormFields = Object.fromEntries(given.flatMap(([name, value]) => (value ? [[name, cut(value, textLimit)] as const] : [])));
  return { formId: Number(formId), input: [{ leadFormFields }] };
}
