import type { Accounts } from '../accounts.ts';
import { Ledger } from '../ledger.ts';
import type { Vendor, VendorRequest } from '../vendor.ts';
import { failed } from './answer.ts';
import { marketoFaults } from './faults.ts';
import { Identity } from './identity.ts';
import { RateLimit } from './rate-limit.ts';
import { answerLead, submitForm } from './submit-form.ts';

/** Every subscription `nnn-LPT-nnn`: its identity service, its forms 1179 and 1180, its leads. */
export function marketo({ marketo: { clientId, clientSecret } }: Accounts): Vendor {
  const ledger = new Ledger();
  const identity = new Identity(clientId, clientSecret);
  const rate = new RateLimit();
  return {
    name: 'marketo',
    label: 'Marketo Engage',
    summary: {
      en: 'Every Munchkin ID with LPT in the middle is a subscription. Form 1179 has all the fields of a lead; form 1180 lacks five of them, and a lead with one of those is skipped.',
      it: 'Ogni Munchkin ID con LPT al centro è una sottoscrizione. Il modulo 1179 ha tutti i campi di un lead; al 1180 ne mancano cinque, e un lead che ne ha uno viene ignorato.',
    },
    faults: marketoFaults,
    ledger,
    identifiers: (request) => [munchkinId(request)],
    connection: ({ type, config }) => (type === 'marketo' ? String(config['munchkinId']) : null),
    values: [
      { label: 'Munchkin ID', value: '123-LPT-789' },
      { label: 'Form ID', value: '1179' },
      { label: 'Client ID', value: clientId },
      { label: 'Client Secret', value: clientSecret },
    ],
    answer: (request) => {
      const owner = munchkinId(request);
      if (!/^\d{3}-LPT-\d{3}$/.test(owner)) return failed(request, '614', 'Invalid Subscription');
      if (request.path === '/identity/oauth/token') return identity.answer(owner, request);
      const refusal = identity.check(owner, request) ?? rate.check(owner, request);
      if (refusal) return refusal;
      if (request.path === '/rest/v1/leads/submitForm.json') return submitForm(owner, request, ledger);
      const lead = /^\/rest\/v1\/lead\/(\d+)\.json$/.exec(request.path)?.[1];
      return lead === undefined ? failed(request, '610', 'Requested resource not found') : answerLead(owner, lead, request, ledger);
    },
  };
}

function munchkinId({ host }: VendorRequest): string {
  return host.split('.')[0]!.toUpperCase();
}
