import type { Answer, StandIn } from '../stand-in.ts';

const oid = '00D5g00000ABcdeEAD';
const fields = new Set(['first_name', 'last_name', 'email', 'phone', 'company', 'title', 'country', 'description', 'lead_source']);

/** Web-to-Lead of one organization: 200 for nearly everything, an exception in a header for what it can tell at once. */
export const standIn: StandIn = {
  hosts: ['webto.salesforce.com'],
  config: () => ({ oid, host: 'webto.salesforce.com' }),
  accepts: ({ method, path, headers, body }) => {
    const { pathname, searchParams } = new URL(path, 'https://salesforce.invalid');
    if (pathname !== '/servlet/servlet.WebToLead') return { status: 404, headers: html, body: '<html>URL No Longer Exists</html>' };
    if (method !== 'POST') return { status: 405 };
    if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return exception();
    const form = new URLSearchParams(body);
    if (searchParams.get('encoding') !== 'UTF-8' || form.get('encoding') !== 'UTF-8') return exception();
    if (form.get('oid') !== oid) return exception();
    const isKnown = [...form.keys()].every((name) => fields.has(name) || name === 'oid' || name === 'encoding');
    return isKnown ? { status: 200, headers: { ...html, 'is-processed': 'true' } } : exception();
  },
  refusesCredential: exception,
};

const html = { 'content-type': 'text/html; charset=UTF-8' };

function exception(): Answer {
  return { status: 200, headers: { ...html, 'is-processed': 'true Exception:common.exception.SalesforceGenericException' } };
}
