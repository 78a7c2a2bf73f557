import { createHash } from 'node:crypto';
import type { Ledger } from '../ledger.ts';
import { hasContentType, parseObject, type VendorAnswer, type VendorRequest } from '../vendor.ts';
import { failed, skipped, succeeded } from './answer.ts';

/** The fields on each form that exists. */
const forms: ReadonlyMap<number, ReadonlySet<string>> = new Map([
  [1179, new Set(['email', 'firstName', 'lastName', 'company', 'phone', 'title', 'country', 'leadSource'])],
  [1180, new Set(['email', 'firstName', 'lastName'])],
]);

const members = new Set(['formId', 'programId', 'input']);
const textLimit = 255;

/** `POST /rest/v1/leads/submitForm.json`; a known e-mail address is updated, not made a second time. */
export function submitForm(owner: string, request: VendorRequest, ledger: Ledger): VendorAnswer {
  if (request.method !== 'POST') return failed(request, '605', 'HTTP Method not supported');
  if (request.body.length > 1_000_000) return { status: 413 };
  if (!hasContentType(request, 'application/json')) return failed(request, '612', 'Invalid Content Type');
  const body = parseObject(request.body);
  if (!body) return failed(request, '609', 'Invalid JSON');
  const form = typeof body['formId'] === 'number' ? forms.get(body['formId']) : undefined;
  // A form that does not exist comes back with these words.
  if (!form || Object.keys(body).some((name) => !members.has(name))) return failed(request, '609', 'Invalid JSON');
  const input = body['input'];
  if (!Array.isArray(input) || input.length !== 1) return failed(request, '1003', 'Leads not specified');
  const fields = ((input[0] ?? {}) as { leadFormFields?: Record<string, unknown> }).leadFormFields ?? {};
  const refusal = checkFields(fields, form, request);
  if (refusal) return refusal;
  const email = String(fields['email']).toLowerCase();
  const id = leadNumber(owner, email);
  const isNew = ledger.write({ owner, id: String(id), at: request.at.toISOString(), fields });
  return succeeded(request, [{ id, status: isNew ? 'created' : 'updated' }]);
}

/** `GET /rest/v1/lead/{id}.json` */
export function answerLead(owner: string, id: string, request: VendorRequest, ledger: Ledger): VendorAnswer {
  if (request.method !== 'GET') return failed(request, '605', 'HTTP Method not supported');
  const found = ledger.find(owner, id);
  return succeeded(request, found ? [{ id: Number(id), ...found.fields, createdAt: found.at }] : []);
}

function checkFields(fields: Record<string, unknown>, form: ReadonlySet<string>, request: VendorRequest): VendorAnswer | null {
  if (!fields['email']) return skipped(request, '1002', "Missing value for required parameter 'email'");
  for (const [name, value] of Object.entries(fields)) {
    if (!form.has(name)) return skipped(request, '1006', `Field '${name}' not found`);
    if (typeof value !== 'string' || value.length > textLimit) {
      return skipped(request, '1001', `Invalid value for field '${name}'. Required of type 'string'`);
    }
  }
  // Marketo takes ASCII only here, and says no more than this.
  return /^[\x21-\x7e]+@[\x21-\x7e]+$/.test(String(fields['email'])) ? null : skipped(request, '1003', 'Invalid data');
}

/** The same address is the same lead, also after a restart. */
function leadNumber(owner: string, email: string): number {
  return 1_000_000 + (createHash('sha256').update(`${owner} ${email}`).digest().readUInt32BE(0) % 9_000_000);
}
