import type { ErrorEntries } from '#lib/errors/entry.ts';

const lead = { owner: 'publisher', retry: 'never', field: null, documented: null } as const;

/** One lead meets an obstacle or arrives incomplete; the connection is sound. */
export const leadErrors = {
  'salesforce-lead-converted': {
    ...lead,
    guide: [],
    causes: ['salesforce_lead_already_converted'],
    related: ['salesforce-duplicate-rule'],
    text: {
      en: {
        title: 'The lead in Salesforce has been converted already',
        cause:
          'A program tried to change a lead that your sales people have turned into a contact or account (CANNOT_UPDATE_CONVERTED_LEAD). Web-to-Lead only makes new leads, so this comes from another integration.',
        fix: [
          'Look at the contact of this person in Salesforce and add the new interest there.',
          'In a program of your own: leave out records whose IsConverted is true, or write to the contact.',
        ],
        next: 'Leadport holds this lead in the log, where you can read and export it. All others go on.',
      },
      it: {
        title: 'Il lead in Salesforce è già stato convertito',
        cause:
          'Un programma ha tentato di modificare un lead che i tuoi venditori hanno trasformato in referente o account (CANNOT_UPDATE_CONVERTED_LEAD). Web-to-Lead crea solo lead nuovi, quindi la causa è un’altra integrazione.',
        fix: [
          'Apri il referente di questa persona in Salesforce e annota lì il nuovo interesse.',
          'In un tuo programma: escludi i record con IsConverted uguale a true, oppure scrivi sul referente.',
        ],
        next: 'Leadport trattiene questo lead nel registro, dove puoi leggerlo ed esportarlo. Tutti gli altri proseguono.',
      },
    },
  },
  'salesforce-not-provided': {
    ...lead,
    guide: [7],
    causes: ['salesforce_required_standard_field_defaulted'],
    related: ['salesforce-required-field', 'salesforce-accepted-unconfirmed'],
    text: {
      en: {
        title: 'Salesforce wrote [not provided] for a missing name',
        cause:
          'Salesforce needs Last Name and Company. When the customer gave none, it makes the lead all the same and writes [not provided] there.',
        fix: [
          'Nothing is lost: open the lead in Salesforce and complete it from the e-mail address or the phone number.',
          'Compare it with the lead in Leadport’s log, which shows what the customer gave.',
          'For a list of such leads make a list view with the filter Company equals [not provided].',
        ],
        next: 'Leadport counts the lead as delivered: Salesforce has made it.',
      },
      it: {
        title: 'Salesforce ha scritto [not provided] al posto di un nome',
        cause:
          'Salesforce richiede Cognome e Società. Se il cliente non li ha indicati, crea il lead lo stesso e vi scrive [not provided].',
        fix: [
          'Non si è perso nulla: apri il lead in Salesforce e completalo a partire dall’indirizzo e-mail o dal telefono.',
          'Confrontalo con il lead nel registro di Leadport, che mostra ciò che il cliente ha indicato.',
          'Per un elenco di questi lead crea una visualizzazione elenco con il filtro Società uguale a [not provided].',
        ],
        next: 'Per Leadport il lead è consegnato: Salesforce lo ha creato.',
      },
    },
  },
} satisfies ErrorEntries;
