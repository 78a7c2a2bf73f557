import type { Localized } from '#lib/i18n/locale.ts';
import type { Advice } from '../contract.ts';
import { isMyDomain } from './host.ts';
import { hasSoundEnd } from './organization-id.ts';

/** What Salesforce drops without a word, and what the values alone tell. */
export function advise({ oid, host }: { oid: string; host: string }): Advice[] {
  const found: Advice[] = [];
  if (!hasSoundEnd(oid)) {
    found.push(
      finding('salesforce-organization-id', 'warning', 'oid', {
        en: 'The last three characters do not go with the others: a character or a capital got lost. Copy the ID again.',
        it: 'Gli ultimi tre caratteri non corrispondono agli altri: un carattere o una maiuscola è andato perso. Copia di nuovo l’ID.',
      }),
    );
  }
  if (/^00D0{12}$/.test(oid.slice(0, 15)) || oid === '00Do0000000ZHog') {
    found.push(
      finding('salesforce-organization-id', 'error', 'oid', {
        en: 'This is the example of a guide, not the ID of your organization.',
        it: 'Questo è l’esempio di una guida, non l’ID della tua organizzazione.',
      }),
    );
  }
  if (host === 'www.salesforce.com') {
    found.push(
      finding('salesforce-instance-host', 'warning', 'host', {
        en: 'Forms of old posted to www.salesforce.com. Use webto.salesforce.com, which Salesforce generates today.',
        it: 'I moduli meno recenti usavano www.salesforce.com. Usa webto.salesforce.com, che Salesforce genera oggi.',
      }),
    );
  }
  if (host === 'test.salesforce.com' || (isMyDomain(host) && /--|\.sandbox\./.test(host))) {
    found.push(
      finding('salesforce-organization-id', 'info', 'host', {
        en: 'This host leads to a sandbox. The organization ID must be that of the same sandbox, and customers’ leads end there.',
        it: 'Questo host porta a una sandbox. L’ID organizzazione deve essere quello della stessa sandbox, e i lead dei clienti finiscono lì.',
      }),
    );
  }
  return [...found, ...silentLosses];
}

const silentLosses: readonly Advice[] = [
  finding('salesforce-recaptcha', 'info', null, {
    en: 'Turn off "Require reCAPTCHA Verification" in Web-to-Lead. With it on, Salesforce drops every lead and still answers with success.',
    it: 'Disattiva "Richiedi verifica reCAPTCHA" in Web-to-Lead. Se è attiva, Salesforce scarta ogni lead e risponde comunque con un successo.',
  }),
  finding('salesforce-required-field', 'info', null, {
    en: 'A mandatory picklist on the lead, for example Country, makes Salesforce drop leads. Make it an optional text field.',
    it: 'Un elenco di selezione obbligatorio nel lead, per esempio Paese, fa scartare i lead a Salesforce. Rendilo un campo di testo facoltativo.',
  }),
  finding('salesforce-daily-limit', 'info', null, {
    en: 'Salesforce takes 500 web leads in 24 hours. What is beyond waits in a queue or goes to the Default Lead Creator by e-mail.',
    it: 'Salesforce accetta 500 lead web in 24 ore. Quelli in più attendono in coda o arrivano per e-mail al Creatore lead predefinito.',
  }),
];

function finding(code: string, severity: Advice['severity'], field: string | null, text: Localized): Advice {
  return { code, severity, field, text };
}
