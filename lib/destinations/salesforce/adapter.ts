import type { DestinationAdapter } from '../contract.ts';
import { DestinationRefusal } from '../refusal.ts';
import { errors } from './errors.ts';
import { webToLeadForm } from './form.ts';
import { exceptionIn, readError } from './read-error.ts';
import { signatures } from './signatures.ts';
import { baseUrl, type SalesforceConfig } from './spec.ts';

export const salesforceAdapter: DestinationAdapter<SalesforceConfig> = {
  async deliver(lead, config, http) {
    const form = webToLeadForm(lead, config.oid);
    const response = await http.request({
      purpose: 'deliver',
      method: 'POST',
      url: `${baseUrl(config)}/servlet/servlet.WebToLead?encoding=UTF-8`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    });
    if (response.status !== 200 || exceptionIn(response.headers) !== undefined) throw new DestinationRefusal('write', response);
    // Salesforce queues the post and makes the lead later, or drops it: no answer ever proves the record.
    return {
      truth: 'accepted',
      reference: lead.testMarker ?? form.get('lead_source')!,
      detail: {
        status: '200',
        isProcessed: response.headers['is-processed'] ?? '-',
        lookIn: 'Leads > All Open Leads',
        leadSource: form.get('lead_source')!,
      },
    };
  },
  readError,
  errors,
  signatures,
};
