import type { ErrorEntries } from '#lib/errors/entry.ts';

const lead = { owner: 'publisher', retry: 'never', field: null, guide: [], documented: null } as const;

const keepsLead = {
  en: 'Leadport holds this lead in the log, where you can read, export and redeliver it. All others go on.',
  it: 'Leadport trattiene questo lead nel registro, dove puoi leggerlo, esportarlo e riconsegnarlo. Tutti gli altri proseguono.',
} as const;

/** One lead, or the record that it meets in Marketo, is the obstacle; the connection is sound. */
export const leadErrors = {
  'marketo-required-field': {
    ...lead,
    guide: [3],
    causes: ['marketo_required_field_missing'],
    related: ['marketo-value-invalid', 'marketo-form-field-missing'],
    text: {
      en: {
        title: 'Marketo misses a mandatory value',
        cause:
          'A field that Marketo requires came empty (701, 1002). A submission always needs an e-mail address, and leads from .edu domains come without; besides, the form may declare more fields as required.',
        fix: [
          'Read the message of the failed attempt: it names the field.',
          'Marketo: Design Studio > Forms > your form > Edit Form. Switch Is Required off for every field but Email Address, then approve the form.',
          'If the e-mail address itself is missing, enter the lead by hand; Marketo takes none without.',
          'Redeliver the lead.',
        ],
        next: keepsLead.en,
      },
      it: {
        title: 'A Marketo manca un valore obbligatorio',
        cause:
          'Un campo richiesto da Marketo è arrivato vuoto (701, 1002). Un invio richiede sempre un indirizzo e-mail, e i lead dei domini .edu ne sono privi; inoltre il modulo può dichiarare obbligatori altri campi.',
        fix: [
          'Leggi il messaggio del tentativo fallito: nomina il campo.',
          'Marketo: Design Studio > Forms > il tuo modulo > Edit Form. Disattiva Is Required per ogni campo tranne Email Address, poi approva il modulo.',
          'Se manca proprio l’indirizzo e-mail, inserisci il lead a mano: Marketo non ne accetta senza.',
          'Riconsegna il lead.',
        ],
        next: keepsLead.it,
      },
    },
  },
  'marketo-value-invalid': {
    ...lead,
    guide: [3],
    causes: ['marketo_value_type_invalid'],
    related: ['marketo-required-field', 'marketo-field-unknown'],
    text: {
      en: {
        title: 'A value does not fit the type of its Marketo field',
        cause:
          'Marketo expects another type in a field (1001), for example a number where text is sent, or does not take an e-mail address with characters outside ASCII.',
        fix: [
          'Read the message of the failed attempt: it names the value and the type that is expected.',
          'Marketo: Admin > Database Management > Field Management. The eight fields of the form must be of type Email, Phone or String.',
          'If the lead’s value is the problem, correct it in Marketo by hand.',
          'Redeliver the lead.',
        ],
        next: keepsLead.en,
      },
      it: {
        title: 'Un valore non corrisponde al tipo del campo Marketo',
        cause:
          'Marketo si aspetta un altro tipo in un campo (1001), per esempio un numero al posto di un testo, oppure non accetta un indirizzo e-mail con caratteri non ASCII.',
        fix: [
          'Leggi il messaggio del tentativo fallito: nomina il valore e il tipo atteso.',
          'Marketo: Admin > Database Management > Field Management. Gli otto campi del modulo devono essere di tipo Email, Phone o String.',
          'Se il problema è il valore del lead, correggilo a mano in Marketo.',
          'Riconsegna il lead.',
        ],
        next: keepsLead.it,
      },
    },
  },
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
  'marketo-cookie-invalid': {
    ...lead,
    causes: ['marketo_cookie_invalid'],
    related: ['marketo-value-invalid'],
    text: {
      en: {
        title: 'Marketo does not accept the tracking cookie',
        cause:
          'A call carried a value of the Munchkin cookie that is not valid (1012): of another subscription, cut, or encoded twice. Leadport sends no cookie.',
        fix: [
          'In a program of your own: send the whole value of _mkto_trk, from id: to the end, of the same subscription. Or leave cookie out.',
          'For a lead of Leadport: copy the link of this page and send it to support with the lead’s id.',
        ],
        next: keepsLead.en,
      },
      it: {
        title: 'Marketo non accetta il cookie di tracciamento',
        cause:
          'Una chiamata conteneva un valore del cookie Munchkin non valido (1012): di un altro abbonamento, troncato o codificato due volte. Leadport non invia cookie.',
        fix: [
          'In un tuo programma: invia il valore intero di _mkto_trk, da id: fino alla fine, dello stesso abbonamento. Oppure ometti cookie.',
          'Per un lead di Leadport: copia il link di questa pagina e invialo all’assistenza con l’id del lead.',
        ],
        next: keepsLead.it,
      },
    },
  },
  'marketo-lead-too-large': {
    ...lead,
    owner: 'portal',
    causes: ['lead_too_large'],
    related: ['marketo-uri-too-long'],
    text: {
      en: {
        title: 'The request is larger than Marketo allows',
        cause:
          'A call to Marketo may have 1 MB (413). Leadport submits one lead at a time with texts of 255 characters, so this comes from another program or from a gateway in between.',
        fix: [
          'In a program of your own: send fewer records per call, at most 300, and shorten long texts.',
          'For a lead of Leadport: copy the link of this page and send it to support with the lead’s id.',
        ],
        next: keepsLead.en,
      },
      it: {
        title: 'La richiesta è più grande di quanto Marketo ammetta',
        cause:
          'Una chiamata a Marketo può avere 1 MB (413). Leadport invia un lead alla volta con testi di 255 caratteri, quindi la causa è un altro programma o un gateway intermedio.',
        fix: [
          'In un tuo programma: invia meno record per chiamata, al massimo 300, e accorcia i testi lunghi.',
          'Per un lead di Leadport: copia il link di questa pagina e invialo all’assistenza con l’id del lead.',
        ],
        next: keepsLead.it,
      },
    },
  },
} satisfies ErrorEntries;
