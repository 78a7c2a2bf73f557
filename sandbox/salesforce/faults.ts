import type { Localized } from '#lib/i18n/locale.ts';
import type { Fault } from '../vendor.ts';
import { exception, page } from './answer.ts';

export const salesforceFaults: readonly Fault[] = [
  {
    id: 'organization-unknown',
    label: { en: 'The organization ID is unknown', it: 'L’ID organizzazione è sconosciuto' },
    code: 'salesforce-organization-id',
    answer: () => exception(),
  },
  {
    id: 'exception',
    label: { en: 'Another exception in Is-Processed', it: 'Un’altra eccezione in Is-Processed' },
    code: 'salesforce-refused',
    answer: () => exception('', 'InternalServerException'),
  },
  silent('recaptcha', { en: 'reCAPTCHA is required: 200, no lead', it: 'reCAPTCHA obbligatorio: 200, nessun lead' }),
  silent('daily-limit', {
    en: 'The 500 leads of the day are used up: 200, no lead yet',
    it: 'I 500 lead del giorno sono esauriti: 200, ancora nessun lead',
  }),
  silent('switched-off', { en: 'Web-to-Lead is switched off: 200, no lead', it: 'Web-to-Lead è disattivato: 200, nessun lead' }),
  silent('owner-missing', {
    en: 'There is no default lead owner: 200, no lead',
    it: 'Manca il proprietario predefinito dei lead: 200, nessun lead',
  }),
  silent('required-field', {
    en: 'A mandatory picklist is empty: 200, no lead',
    it: 'Un elenco a discesa obbligatorio è vuoto: 200, nessun lead',
  }),
  silent('validation-rule', { en: 'A validation rule refuses: 200, no lead', it: 'Una regola di convalida rifiuta: 200, nessun lead' }),
  silent('duplicate-rule', { en: 'A duplicate rule refuses: 200, no lead', it: 'Una regola sui duplicati rifiuta: 200, nessun lead' }),
  {
    id: 'host-moved',
    label: { en: 'The My Domain was renamed: redirect', it: 'Il My Domain è stato rinominato: rinvio' },
    code: 'salesforce-host-unknown',
    answer: () => ({ status: 302, headers: { location: 'https://renamed.my.salesforce.com/servlet/servlet.WebToLead' } }),
  },
  {
    id: 'maintenance',
    label: { en: 'Salesforce is down for maintenance', it: 'Salesforce è in manutenzione' },
    code: 'salesforce-unreachable',
    answer: () => page(503, 'We are down for maintenance.'),
  },
];

/** Nobody can tell from outside: the answer is that of a good day. */
function silent(id: string, label: Localized): Fault {
  return { id, label, code: null, answer: () => page(200, '') };
}
