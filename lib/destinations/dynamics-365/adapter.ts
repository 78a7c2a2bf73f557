import type { HttpSession, OutboundResponse } from '#lib/http/session.ts';
import type { DestinationAdapter, OutgoingLead, Receipt, Tools } from '../contract.ts';
import { DestinationRefusal } from '../refusal.ts';
import { errors } from './errors.ts';
import { inspectLeadTable, tellFinding } from './inspect.ts';
import { leadRecord } from './lead-record.ts';
import { readError } from './read-error.ts';
import { signatures } from './signatures.ts';
import type { Dynamics365Config } from './spec.ts';
import { isKeyTaken, isReadForbidden, stageOf } from './stage.ts';
import { dataverse } from './web-api.ts';

export const dynamics365Adapter: DestinationAdapter<Dynamics365Config> = {
  async deliver(lead, config, http, tools) {
    const call = { purpose: 'deliver', method: 'PATCH', body: JSON.stringify(leadRecord(lead)) } as const;
    // Under the lead's own id: made when it is not there, else written again. https://learn.microsoft.com/power-apps/developer/data-platform/webapi/update-delete-entities-using-web-api#upsert-a-table-row
    const response = await dataverse(call, recordUrl(lead, config), config, http, tools);
    if (response.status === 204 || response.status === 201 || response.status === 200) return receipt(lead);
    // Two attempts that overlap collide on the id; then the record is there.
    if (isKeyTaken(response) && (await isThere(lead, config, http, tools))) return receipt(lead, { alreadyThere: 'yes' });
    throw new DestinationRefusal(stageOf(response, 'write'), response);
  },
  async readBack(lead, config, http, tools) {
    const response = await read(lead, config, http, tools);
    if (isTheRecord(lead, response)) return receipt(lead);
    // Microsoft's own role may write leads and not read them: what was taken cannot be confirmed then.
    if (isReadForbidden(response)) return { ...receipt(lead, { readBack: 'not permitted' }), truth: 'accepted' };
    throw new DestinationRefusal('read-back', response);
  },
  inspection: { look: inspectLeadTable, tell: tellFinding },
  readError,
  errors,
  signatures,
};

function recordUrl(lead: OutgoingLead, { instanceUrl }: Dynamics365Config): string {
  return `${instanceUrl}/api/data/v9.2/leads(${lead.id})`;
}

function read(lead: OutgoingLead, config: Dynamics365Config, http: HttpSession, tools: Tools): Promise<OutboundResponse> {
  const url = `${recordUrl(lead, config)}?$select=leadid,subject`;
  return dataverse({ purpose: 'read-back', method: 'GET' }, url, config, http, tools);
}

async function isThere(lead: OutgoingLead, config: Dynamics365Config, http: HttpSession, tools: Tools): Promise<boolean> {
  return isTheRecord(lead, await read(lead, config, http, tools));
}

function isTheRecord(lead: OutgoingLead, response: OutboundResponse): boolean {
  if (response.status !== 200) return false;
  try {
    const id: unknown = (JSON.parse(response.body) as { leadid?: unknown } | null)?.leadid;
    return typeof id === 'string' && id.toLowerCase() === lead.id.toLowerCase();
  } catch {
    return false;
  }
}

function receipt(lead: OutgoingLead, detail: Record<string, string> = {}): Receipt {
  return { truth: 'confirmed', reference: lead.id, detail: { leadid: lead.id, ...detail } };
}
