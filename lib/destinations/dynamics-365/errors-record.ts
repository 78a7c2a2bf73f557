import type { ErrorEntries } from '#lib/errors/entry.ts';
import { held } from './texts.ts';

const refused = { owner: 'publisher', retry: 'after-fix', field: null, guide: [], documented: null } as const;

/** What Dynamics 365 makes of the record itself: its own rules, and records that are there or gone. */
export const recordErrors = {
  'dynamics-365-plugin-rejected': {
    ...refused,
    causes: ['dataverse_plugin_rejected'],
    related: ['dynamics-365-invalid-argument', 'dynamics-365-duplicate-detected'],
    text: held(
      {
        title: 'A plug-in or workflow of yours rejects the lead',
        cause: 'Custom logic in the environment runs when a lead is made, and it answered no. The message is the one its author wrote.',
        fix: [
          'Open the attempt and read the message under Response.',
          'Give it to whoever looks after Dynamics 365 in your company: they find the step in the Plug-in Registration Tool, or the workflow under Settings > Processes.',
          'Let it accept leads from the marketplace, in which some fields are empty.',
          'Press Publish.',
        ],
      },
      {
        title: 'Un tuo plug-in o flusso di lavoro rifiuta il lead',
        cause:
          'Nell’ambiente una logica personalizzata viene eseguita quando nasce un lead, e ha risposto di no. Il messaggio è quello scritto dal suo autore.',
        fix: [
          'Apri il tentativo e leggi il messaggio sotto Risposta.',
          'Passalo a chi cura Dynamics 365 nella tua azienda: trova il passaggio nel Plug-in Registration Tool, oppure il flusso di lavoro in Impostazioni > Processi.',
          'Fai in modo che accetti i lead del marketplace, in cui alcuni campi sono vuoti.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-duplicate-detected': {
    ...refused,
    causes: ['dataverse_duplicate_detection_blocked'],
    related: ['dynamics-365-already-delivered', 'dynamics-365-plugin-rejected'],
    text: held(
      {
        title: 'Duplicate detection blocks the lead',
        cause: 'A duplicate detection rule of the environment found another record of the same person or company and forbids a second one.',
        fix: [
          'Look in Dynamics 365 for the existing record: the same e-mail address or company.',
          'Dynamics 365: Settings > Data Management > Duplicate Detection Rules. Unpublish the rule for leads, or limit it to records typed by hand.',
          'Press Publish, then deliver this lead again from its page.',
        ],
      },
      {
        title: 'Il rilevamento duplicati blocca il lead',
        cause:
          'Una regola di rilevamento duplicati dell’ambiente ha trovato un altro record della stessa persona o azienda e ne vieta un secondo.',
        fix: [
          'Cerca in Dynamics 365 il record esistente: lo stesso indirizzo e-mail o la stessa azienda.',
          'Dynamics 365: Impostazioni > Gestione dati > Regole di rilevamento duplicati. Annulla la pubblicazione della regola per i lead, o limitala ai record inseriti a mano.',
          'Premi Pubblica, poi consegna di nuovo questo lead dalla sua pagina.',
        ],
      },
    ),
  },
  'dynamics-365-already-delivered': {
    ...refused,
    retry: 'never',
    causes: ['lead_already_delivered'],
    related: ['dynamics-365-duplicate-detected'],
    text: held(
      {
        title: 'A record with this key is there already',
        cause:
          'An alternate key of the lead table, for example on the e-mail address, is taken by another record. A lead that Leadport itself has already delivered is recognised and counts as delivered.',
        fix: [
          'Search Dynamics 365 for the lead’s e-mail address and company: usually the person is there.',
          'If every lead shall make its own record, remove the key: make.powerapps.com > Tables > Lead > Keys.',
          'Then deliver this lead again from its page.',
        ],
      },
      {
        title: 'Un record con questa chiave esiste già',
        cause:
          'Una chiave alternativa della tabella Lead, per esempio sull’indirizzo e-mail, è occupata da un altro record. Un lead già consegnato da Leadport viene riconosciuto e vale come consegnato.',
        fix: [
          'Cerca in Dynamics 365 l’indirizzo e-mail e l’azienda del lead: di solito la persona c’è.',
          'Se ogni lead deve avere un proprio record, rimuovi la chiave: make.powerapps.com > Tabelle > Lead > Chiavi.',
          'Poi consegna di nuovo questo lead dalla sua pagina.',
        ],
      },
    ),
  },
  'dynamics-365-record-missing': {
    ...refused,
    causes: [],
    related: ['dynamics-365-plugin-rejected', 'dynamics-365-missing-privilege'],
    text: held(
      {
        title: 'Dynamics 365 took the lead, but it is not there',
        cause:
          'The write was confirmed and the record could not be found a moment later. A plug-in, workflow or deletion job of the environment removes or hides new leads.',
        fix: [
          'Search Dynamics 365 for the lead’s id, also among inactive leads.',
          'Let whoever looks after Dynamics 365 check the processes that run when a lead is made, and bulk deletion jobs.',
          'Press Publish.',
        ],
      },
      {
        title: 'Dynamics 365 ha preso il lead, ma non c’è',
        cause:
          'La scrittura è stata confermata e un attimo dopo il record non si trovava. Un plug-in, un flusso di lavoro o un processo di eliminazione dell’ambiente toglie o nasconde i nuovi lead.',
        fix: [
          'Cerca in Dynamics 365 l’ID del lead, anche tra i lead inattivi.',
          'Fai controllare da chi cura Dynamics 365 i processi eseguiti quando nasce un lead e i processi di eliminazione in blocco.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
} satisfies ErrorEntries;
