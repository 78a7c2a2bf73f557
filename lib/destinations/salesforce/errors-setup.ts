import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds } from '#lib/errors/next-step.ts';

const setup = { owner: 'publisher', retry: 'after-fix', documented: null } as const;

/** How Web-to-Lead is set up at Salesforce. */
export const setupErrors = {
  'salesforce-organization-id': {
    ...setup,
    field: 'oid',
    guide: [4, 5],
    causes: ['salesforce_org_id_invalid'],
    related: ['salesforce-web-to-lead-off', 'salesforce-default-owner-missing', 'salesforce-accepted-unconfirmed'],
    text: {
      en: {
        title: 'Salesforce refuses the post: check the organization ID',
        cause:
          'Salesforce answered success with an exception in the header Is-Processed. Nearly always the organization ID (oid) is wrong or belongs to another environment; it comes also when Web-to-Lead is switched off or has no Default Lead Creator. Salesforce reports such mistakes to its own support, not to you.',
        fix: [
          'Salesforce: Setup > Company Settings > Company Information. Compare Salesforce.com Organization ID with Organization ID here, capitals included.',
          'A sandbox has an ID of its own: with test.salesforce.com as Host take the ID from the sandbox.',
          'Setup > Feature Settings > Marketing > Web-to-Lead: Web-to-Lead Enabled must be ticked and Default Lead Creator filled in.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Salesforce rifiuta l’invio: controlla l’ID organizzazione',
        cause:
          'Salesforce ha risposto con un successo che contiene un’eccezione nell’intestazione Is-Processed. Quasi sempre l’ID organizzazione (oid) è errato o appartiene a un altro ambiente; succede anche se Web-to-Lead è disattivato o senza Creatore lead predefinito. Salesforce segnala questi errori alla propria assistenza, non a te.',
        fix: [
          'Salesforce: Imposta > Impostazioni società > Informazioni sulla società. Confronta ID organizzazione Salesforce.com con ID organizzazione qui, maiuscole comprese.',
          'Una sandbox ha un ID proprio: con test.salesforce.com come Host usa l’ID della sandbox.',
          'Imposta > Impostazioni delle funzioni > Marketing > Web-to-Lead: Web-to-Lead abilitato deve essere selezionato e Creatore lead predefinito compilato.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'salesforce-web-to-lead-off': {
    ...setup,
    field: null,
    guide: [2, 3],
    causes: ['salesforce_web_to_lead_disabled'],
    related: ['salesforce-organization-id', 'salesforce-default-owner-missing'],
    text: {
      en: {
        title: 'Web-to-Lead is switched off in Salesforce',
        cause:
          'The organization does not accept leads from the web. Salesforce tells its own support by e-mail; the answer on the wire stays 200.',
        fix: [
          'Salesforce: Setup > Feature Settings > Marketing > Web-to-Lead (Classic: Customize > Leads > Web-to-Lead) > Edit.',
          'Tick Web-to-Lead Enabled, choose a Default Lead Creator and save.',
          'Press Publish and look for the test lead.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Web-to-Lead è disattivato in Salesforce',
        cause:
          'L’organizzazione non accetta lead dal web. Salesforce lo comunica per e-mail alla propria assistenza; la risposta in rete resta 200.',
        fix: [
          'Salesforce: Imposta > Impostazioni delle funzioni > Marketing > Web-to-Lead (Classic: Personalizza > Lead > Web-to-Lead) > Modifica.',
          'Seleziona Web-to-Lead abilitato, scegli un Creatore lead predefinito e salva.',
          'Premi Pubblica e cerca il lead di prova.',
        ],
        next: holds.it,
      },
    },
  },
  'salesforce-default-owner-missing': {
    ...setup,
    field: null,
    guide: [3],
    causes: ['salesforce_default_lead_owner_missing'],
    related: ['salesforce-default-owner-permissions', 'salesforce-web-to-lead-off'],
    text: {
      en: {
        title: 'Salesforce has no default user for web leads',
        cause: 'Default Lead Creator or Default Lead Owner is empty, or names a user who is inactive. Without it Salesforce makes no lead.',
        fix: [
          'Salesforce: Setup > Feature Settings > Marketing > Web-to-Lead > Edit. Choose an active user as Default Lead Creator.',
          'Setup > Feature Settings > Marketing > Lead Settings > Edit. Choose an active user or queue as Default Lead Owner.',
          'Press Publish and look for the test lead.',
        ],
        next: holds.en,
      },
      it: {
        title: 'In Salesforce manca l’utente predefinito per i lead web',
        cause:
          'Creatore lead predefinito o Titolare lead predefinito è vuoto, oppure indica un utente inattivo. Senza, Salesforce non crea il lead.',
        fix: [
          'Salesforce: Imposta > Impostazioni delle funzioni > Marketing > Web-to-Lead > Modifica. Scegli un utente attivo come Creatore lead predefinito.',
          'Imposta > Impostazioni delle funzioni > Marketing > Impostazioni lead > Modifica. Scegli un utente attivo o una coda come Titolare lead predefinito.',
          'Premi Pubblica e cerca il lead di prova.',
        ],
        next: holds.it,
      },
    },
  },
  'salesforce-default-owner-permissions': {
    ...setup,
    field: null,
    guide: [3],
    causes: ['salesforce_default_lead_owner_permissions'],
    related: ['salesforce-default-owner-missing'],
    text: {
      en: {
        title: 'The default user for web leads lacks permissions',
        cause:
          'The Default Lead Creator needs the permissions Modify All Data and Send Email. Salesforce says so in Setup, never in its answer.',
        fix: [
          'Salesforce: Setup > Users > Profiles or Permission Sets of the Default Lead Creator. Tick Modify All Data and Send Email.',
          'Or choose another user: Setup > Feature Settings > Marketing > Web-to-Lead > Edit > Default Lead Creator.',
          'Press Publish and look for the test lead.',
        ],
        next: holds.en,
      },
      it: {
        title: 'All’utente predefinito per i lead web mancano permessi',
        cause:
          'Il Creatore lead predefinito richiede le autorizzazioni Modifica tutti i dati e Invia e-mail. Salesforce lo dice in Imposta, mai nella risposta.',
        fix: [
          'Salesforce: Imposta > Utenti > Profili o Insiemi di autorizzazioni del Creatore lead predefinito. Seleziona Modifica tutti i dati e Invia e-mail.',
          'Oppure scegli un altro utente: Imposta > Impostazioni delle funzioni > Marketing > Web-to-Lead > Modifica > Creatore lead predefinito.',
          'Premi Pubblica e cerca il lead di prova.',
        ],
        next: holds.it,
      },
    },
  },
  'salesforce-recaptcha': {
    ...setup,
    field: null,
    guide: [3, 4],
    causes: ['salesforce_recaptcha_required'],
    related: ['salesforce-accepted-unconfirmed', 'salesforce-required-field'],
    text: {
      en: {
        title: 'Salesforce asks for a reCAPTCHA, so web leads vanish',
        cause:
          'With "Require reCAPTCHA Verification" on, Salesforce drops every lead that no person has confirmed in a browser, and still answers 200. Leads from the marketplace come from a program.',
        fix: [
          'Salesforce: Setup > Feature Settings > Marketing > Web-to-Lead > Edit. Untick "Require reCAPTCHA Verification" and save.',
          'If a form of your website needs it, receive marketplace leads by an HTTPS endpoint or in Azure Table instead.',
          'Press Publish and look for the test lead.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Salesforce chiede un reCAPTCHA: i lead web spariscono',
        cause:
          'Con "Richiedi verifica reCAPTCHA" attiva, Salesforce scarta ogni lead che una persona non ha confermato nel browser, e risponde comunque 200. I lead del marketplace arrivano da un programma.',
        fix: [
          'Salesforce: Imposta > Impostazioni delle funzioni > Marketing > Web-to-Lead > Modifica. Disattiva "Richiedi verifica reCAPTCHA" e salva.',
          'Se un modulo del tuo sito ne ha bisogno, ricevi i lead del marketplace con un endpoint HTTPS o in Azure Table.',
          'Premi Pubblica e cerca il lead di prova.',
        ],
        next: holds.it,
      },
    },
  },
} satisfies ErrorEntries;
