import type { ErrorEntries } from '#lib/errors/entry.ts';

const lead = { owner: 'publisher', retry: 'never', field: null, guide: [], documented: null } as const;

const keepsLead = {
  en: 'Leadport holds this lead in the log, where you can read, export and redeliver it. All others go on.',
  it: 'Leadport trattiene questo lead nel registro, dove puoi leggerlo, esportarlo e riconsegnarlo. Tutti gli altri proseguono.',
} as const;

/** One lead is the obstacle; the connection is sound. */
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
