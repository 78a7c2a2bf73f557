import type { ErrorEntries } from '#lib/errors/entry.ts';

const lead = { owner: 'publisher', retry: 'never', field: null, guide: [], documented: null } as const;

const keepsLead = {
  en: 'Leadport holds this lead in the log, where you can read, export and redeliver it. All others go on.',
  it: 'Leadport trattiene questo lead nel registro, dove puoi leggerlo, esportarlo e riconsegnarlo. Tutti gli altri proseguono.',
} as const;

/** The record that the lead meets in Marketo is the obstacle; the connection is sound. */
export const recordErrors = {
  'marketo-multiple-leads': {
    ...lead,
    causes: ['marketo_multiple_leads_match'],
    related: ['marketo-lead-exists', 'marketo-partition-conflict'],
    text: {
      en: {
        title: 'Marketo has several people with this e-mail address',
        cause: 'More than one record matches the lead (1007), and Marketo does not choose between them.',
        fix: [
          'Marketo: open Database > System Smart Lists > Possible Duplicates and find the e-mail address of the lead.',
          'Select the records, then Person Actions > Merge People, and keep one.',
          'Redeliver the lead.',
        ],
        next: keepsLead.en,
      },
      it: {
        title: 'In Marketo più persone hanno questo indirizzo e-mail',
        cause: 'Più di un record corrisponde al lead (1007) e Marketo non sceglie tra loro.',
        fix: [
          'Marketo: apri Database > System Smart Lists > Possible Duplicates e cerca l’indirizzo e-mail del lead.',
          'Seleziona i record, poi Person Actions > Merge People, e conservane uno.',
          'Riconsegna il lead.',
        ],
        next: keepsLead.it,
      },
    },
  },
  'marketo-lead-exists': {
    ...lead,
    causes: ['marketo_lead_already_exists'],
    related: ['marketo-multiple-leads', 'marketo-lead-status'],
    text: {
      en: {
        title: 'The person exists in Marketo already',
        cause:
          'A call that may only create met an existing record (1005). Submitting a form updates existing people, so this comes from another program with the action createOnly.',
        fix: [
          'Nothing to do in Marketo: the person is there.',
          'In a program of your own: send the action createOrUpdate, or take 1005 for a success.',
        ],
        next: keepsLead.en,
      },
      it: {
        title: 'La persona esiste già in Marketo',
        cause:
          'Una chiamata che può solo creare ha trovato un record esistente (1005). L’invio di un modulo aggiorna le persone esistenti, quindi la causa è un altro programma con l’azione createOnly.',
        fix: [
          'In Marketo non c’è nulla da fare: la persona c’è.',
          'In un tuo programma: invia l’azione createOrUpdate, oppure considera 1005 un successo.',
        ],
        next: keepsLead.it,
      },
    },
  },
  'marketo-lead-status': {
    ...lead,
    causes: ['marketo_lead_already_in_status'],
    related: ['marketo-lead-exists', 'marketo-program-not-found'],
    text: {
      en: {
        title: 'The person has this program status already',
        cause: 'Marketo skipped the record because it is in or past the given status of the program (1037). Statuses go forward only.',
        fix: ['Nothing to do: the person is where it should be.', 'In a program of your own: take 1037 for a success.'],
        next: keepsLead.en,
      },
      it: {
        title: 'La persona ha già questo stato nel programma',
        cause:
          'Marketo ha saltato il record perché è già nello stato indicato del programma, o oltre (1037). Gli stati vanno solo in avanti.',
        fix: ['Non c’è nulla da fare: la persona è dove deve essere.', 'In un tuo programma: considera 1037 un successo.'],
        next: keepsLead.it,
      },
    },
  },
  'marketo-lead-not-found': {
    ...lead,
    causes: ['marketo_lead_not_found'],
    related: ['marketo-lead-exists', 'marketo-partition-denied'],
    text: {
      en: {
        title: 'Marketo does not find the person',
        cause:
          'A call named a person that does not exist (1004): deleted, merged into another one, or in a partition that the API user may not see. Leadport submits forms and never addresses a record by its id.',
        fix: [
          'Marketo: search for the person under Database, by e-mail address.',
          'In a program of your own: create the person with createOrUpdate, or use the id of the record that remained after the merge.',
        ],
        next: keepsLead.en,
      },
      it: {
        title: 'Marketo non trova la persona',
        cause:
          'Una chiamata ha indicato una persona che non esiste (1004): eliminata, unita a un’altra, o in una partizione che l’utente API non vede. Leadport invia moduli e non indirizza mai un record tramite il suo id.',
        fix: [
          'Marketo: cerca la persona in Database, per indirizzo e-mail.',
          'In un tuo programma: crea la persona con createOrUpdate, oppure usa l’id del record rimasto dopo l’unione.',
        ],
        next: keepsLead.it,
      },
    },
  },
  'marketo-lookup-too-broad': {
    ...lead,
    causes: ['marketo_lookup_too_broad'],
    related: ['marketo-multiple-leads', 'marketo-lookup-field'],
    text: {
      en: {
        title: 'The search in Marketo matches too many people',
        cause:
          'A call looked for people by a value that very many share (1003, "Too many results match the filter"). Leadport does not search.',
        fix: [
          'In a program of your own: search by a value that few people share, such as the e-mail address, or page through a list.',
          'For a lead of Leadport: copy the link of this page and send it to support with the lead’s id.',
        ],
        next: keepsLead.en,
      },
      it: {
        title: 'La ricerca in Marketo trova troppe persone',
        cause:
          'Una chiamata ha cercato persone con un valore comune a moltissime (1003, "Too many results match the filter"). Leadport non esegue ricerche.',
        fix: [
          'In un tuo programma: cerca con un valore comune a poche persone, come l’indirizzo e-mail, oppure scorri un elenco a pagine.',
          'Per un lead di Leadport: copia il link di questa pagina e invialo all’assistenza con l’id del lead.',
        ],
        next: keepsLead.it,
      },
    },
  },
} satisfies ErrorEntries;
