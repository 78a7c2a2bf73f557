import { guid } from '../accounts.ts';
import { Ledger } from '../ledger.ts';
import { hasContentType, type Vendor, type VendorAnswer, type VendorRequest } from '../vendor.ts';
import { exception, page } from './answer.ts';
import { salesforceFaults } from './faults.ts';

/** Organizations of the sandbox begin like this; every one that does exists. */
const ownOrganizations = /^00D5g00000[a-zA-Z\d]{5}(?:[a-zA-Z\d]{3})?$/;
const standardFields = [
  'first_name',
  'last_name',
  'email',
  'phone',
  'mobile',
  'company',
  'title',
  'street',
  'city',
  'state',
  'zip',
  'country',
];
const otherFields = ['description', 'lead_source', 'industry', 'rating', 'revenue', 'employees', 'URL', 'fax', 'salutation'];
const controls = ['oid', 'orgId', 'encoding', 'retURL', 'debug', 'debugEmail'];
const known = new Set([...standardFields, ...otherFields, ...controls]);

/** Web-to-Lead of the production, sandbox and My Domain hosts. It answers 200 to nearly everything. */
export function salesforce(): Vendor {
  const ledger = new Ledger();
  return {
    name: 'salesforce',
    label: 'Salesforce Web-to-Lead',
    summary: {
      en: 'Every organization ID that begins with 00D5g00000 exists. Salesforce says yes to nearly everything and makes the lead later, or not.',
      it: 'Esiste ogni ID organizzazione che inizia con 00D5g00000. Salesforce dice di sì a quasi tutto e crea il lead dopo, o mai.',
    },
    faults: salesforceFaults,
    ledger,
    identifiers: (request) => [new URLSearchParams(request.body).get('oid') ?? request.query.get('orgId') ?? request.host],
    connection: ({ type, config }) => (type === 'salesforce' ? String(config['oid']) : null),
    values: [
      { label: 'Organization ID (oid)', value: '00D5g00000LPort' },
      { label: 'Host', value: 'webto.salesforce.com' },
    ],
    answer: (request) => webToLead(request, ledger),
  };
}

function webToLead(request: VendorRequest, ledger: Ledger): VendorAnswer {
  if (request.path !== '/servlet/servlet.WebToLead') return page(404, 'URL No Longer Exists');
  if (request.method !== 'POST') return page(405, 'Method Not Allowed');
  if (!hasContentType(request, 'application/x-www-form-urlencoded')) return exception();
  const form = new URLSearchParams(request.body);
  const oid = form.get('oid') ?? request.query.get('orgId');
  if (!oid) return exception('Your request cannot be processed: oid is missing.');
  if (!ownOrganizations.test(oid)) return exception();
  if ([...form.keys()].some((name) => !known.has(name) && !/^00N[a-zA-Z\d]{12,15}$/.test(name))) return exception();
  const fields = Object.fromEntries([...form].filter(([name]) => !controls.includes(name)));
  // Salesforce fills these two itself.
  for (const name of ['last_name', 'company']) fields[name] ??= '[not provided]';
  // No key of the sender's own: a second post is a second lead.
  ledger.write({
    owner: oid.slice(0, 15),
    id: `00Q${guid(`${oid} ${request.body} ${request.at.getTime()} ${ledger.list().length}`).replaceAll('-', '').slice(0, 12)}`,
    at: request.at.toISOString(),
    fields,
  });
  return page(200, '');
}
