import { describe, expect, test } from 'vitest';
import { diagnose } from '#lib/errors/diagnose.ts';
import { catalogueEntry, diagnosisSources } from '../catalogue.ts';

const timeout = {
  en: 'The request channel timed out while waiting for a reply after 00:02:00. Increase the timeout value passed to the call to Request or increase the SendTimeout value on the Binding. The time allotted to this operation may have been a portion of a longer timeout.',
  it: "timeout del canale di richiesta durante l'attesa di una risposta dopo 00:02:00. Aumentare il valore di timeout passato alla chiamata a Request o aumentare il valore SendTimeout nell'associazione.",
};

const messages: Array<[string, string, string]> = [
  [
    'E1',
    'dynamics-365-sign-in-failed',
    'Could not save the lead to Dynamics CRM. Check the Dynamics CRM account settings. LastCRMError: Unable to Login to Dynamics CRM, LastCRMException:',
  ],
  [
    'E1',
    'dynamics-365-sign-in-failed',
    'Could not save the lead to Dynamics CRM. LastCRMError: Unable to sign in to Dynamics CRM, LastCRMException:',
  ],
  [
    'E1',
    'dynamics-365-sign-in-failed',
    "Impossibile salvare il lead in Dynamics CRM. Controllare le impostazioni dell'account di Dynamics CRM. LastCRMError: Impossibile accedere a Dynamics CRM, LastCRMException:",
  ],
  [
    'E2',
    'dynamics-365-column-security',
    'Could not save the lead to Dynamics CRM. User does not have create permissions for the leadsourcecode attribute in the lead entity',
  ],
  [
    'E2',
    'dynamics-365-column-security',
    "Impossibile salvare il lead in Dynamics CRM. L'utente non dispone delle autorizzazioni di creazione per l'attributo leadsourcecode nell'entità lead",
  ],
  [
    'E3',
    'dynamics-365-tenant-not-found',
    'Could not save the lead to Dynamics CRM using AAD. Exception:: Tenant not found. This instance may happen if there are no active subscriptions for the tenant.',
  ],
  [
    'E3',
    'dynamics-365-tenant-not-found',
    'Impossibile salvare il lead in Dynamics CRM utilizzando AAD. Eccezione:: Tenant non trovato. Questa istanza può verificarsi se non sono presenti sottoscrizioni attive per il tenant.',
  ],
  [
    'E4',
    'dynamics-365-no-security-role',
    'Could not save the lead to Dynamics CRM. LastCRMError: SecLib::RetrievePrivilegeForUser failed - no roles are assigned to user.',
  ],
  [
    'E4',
    'dynamics-365-no-security-role',
    "Impossibile salvare il lead in Dynamics CRM. LastCRMError: SecLib::RetrievePrivilegeForUser non riuscito - nessun ruolo viene assegnato all'utente.",
  ],
  [
    'E5',
    'dynamics-365-application-not-found',
    'Could not save the lead to Dynamics CRM using AAD. Exception:: Application with identifier was not found in the directory',
  ],
  [
    'E5',
    'dynamics-365-application-not-found',
    'Impossibile salvare il lead in Dynamics CRM utilizzando AAD. Eccezione:: applicazione con identificatore non trovata nella directory',
  ],
  [
    'E6',
    'dynamics-365-tenant-id-malformed',
    'Could not save the lead to Dynamics CRM using AAD. Exception:: Requested tenant identifier is not valid and not valid external domain format',
  ],
  [
    'E6',
    'dynamics-365-tenant-id-malformed',
    'Impossibile salvare il lead in Dynamics CRM utilizzando AAD. Eccezione:: identificatore tenant richiesto non valido e non valido formato di dominio esterno',
  ],
  [
    'E7',
    'dynamics-365-client-secret-invalid',
    'Could not save the lead to Dynamics CRM using AAD. Exception:: Error validating credentials.: Invalid client secret is provided.',
  ],
  [
    'E7',
    'dynamics-365-client-secret-invalid',
    'Impossibile salvare il lead in Dynamics CRM utilizzando AAD. Eccezione:: errore durante la convalida delle credenziali.: viene fornito un segreto client non valido.',
  ],
  ['E8', 'dynamics-365-instance-url-wrong', `Could not save the lead to Dynamics CRM. LastCRMError: ${timeout.en}`],
  ['E8', 'dynamics-365-instance-url-wrong', `Impossibile salvare il lead in Dynamics CRM. LastCRMError: ${timeout.it}`],
];

describe.each(messages)('%s finds %s', (documented, code, message) => {
  const own = message.replace(/^.*?(?:LastCRMError:|Exception::|Eccezione::|Dynamics CRM\.) /, '');

  test.each([
    ['whole', message],
    ['without its beginning', documented === 'E8' ? message.slice(20) : own],
    ['cut in the middle of its own words', message.slice(0, message.length - Math.floor(own.length / 3))],
    ['in a log line', `2025-11-20T10:15:00Z ERROR [lead-worker-3] delivery failed: ${message}\r\n   at Microsoft.Marketplace.Leads.Send()`],
    ['as JSON inside JSON', JSON.stringify({ log: JSON.stringify({ level: 'error', body: JSON.stringify({ message }) }) })],
    ['as HTML', `<td class="error">${message.replaceAll("'", '&#39;')}</td>`],
    ['in a URL', `https://portal.contoso.example/?error=${encodeURIComponent(message)}`],
    ['in a quoted e-mail', `> ${message.replaceAll('. ', '.\n> ')}\n\nKind regards`],
    ['with typographic quotes', message.replaceAll("'", '’')],
    ['with a few words cut off', message.slice(0, message.length - 12)],
    ['without its first letters', message.slice(7)],
    ['in capitals and on several lines', message.replaceAll('. ', '.\n').toUpperCase()],
  ])('%s', (_, text) => {
    const [first] = diagnose({ text }, diagnosisSources);
    expect(first?.code).toBe(code);
    expect(catalogueEntry(first!.code)).toMatchObject({ documented, destination: 'dynamics-365' });
  });
});

test('the bare timeout is Dynamics 365 being slow first, its address second', () => {
  expect(diagnose({ text: timeout.en }, diagnosisSources).map(({ code }) => code)).toEqual([
    'dynamics-365-timed-out',
    'dynamics-365-instance-url-wrong',
  ]);
});

test('each documented error has its entry, with the guide steps it names', () => {
  const steps = (code: string) => catalogueEntry(code)!.guide;
  expect(steps('dynamics-365-sign-in-failed')).toEqual(expect.arrayContaining([11, 12, 13, 14, 15]));
  expect(steps('dynamics-365-column-security')).toEqual(expect.arrayContaining([11, 12, 13, 14, 15, 20]));
  expect(steps('dynamics-365-tenant-not-found')).toEqual([2]);
  expect(steps('dynamics-365-no-security-role')).toContain(20);
  expect(steps('dynamics-365-application-not-found')).toEqual([8]);
  expect(steps('dynamics-365-tenant-id-malformed')).toEqual([2]);
  expect(steps('dynamics-365-client-secret-invalid')).toContain(10);
  expect(steps('dynamics-365-instance-url-wrong')).toEqual([23]);
});
