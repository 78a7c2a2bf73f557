import type { ErrorEntries } from '#lib/errors/entry.ts';

const seen = { owner: 'publisher', retry: 'after-fix', field: null, guide: [], documented: null, causes: [] } as const;

/** What the lead table asks for that Leadport does not send. Seen by looking at the table, before a lead meets it. */
export const contractErrors = {
  'dynamics-365-column-shortened': {
    ...seen,
    related: ['dynamics-365-field-too-long'],
    text: {
      en: {
        title: 'A column takes fewer characters than Leadport sends',
        cause:
          'Somebody lowered the length of a column of Lead. Leadport cuts values to the standard lengths of Dynamics 365, which are longer, and Dynamics 365 refuses a lead with one value that is too long.',
        fix: [
          'make.powerapps.com > your environment > Tables > Lead > Columns: open the column that the finding names.',
          'Under Advanced options set Maximum character count to at least the standard length that the finding names, then save and publish the table.',
          'Press Publish here: Leadport looks at the table again. It also looks by itself once a day.',
        ],
        next: 'Leadport goes on delivering. A lead with a longer value waits here, whole, and is delivered once the column takes it.',
      },
      it: {
        title: 'Una colonna accetta meno caratteri di quanti ne invia Leadport',
        cause:
          'Qualcuno ha ridotto la lunghezza di una colonna di Lead. Leadport accorcia i valori alle lunghezze standard di Dynamics 365, che sono maggiori, e Dynamics 365 rifiuta un lead con un solo valore troppo lungo.',
        fix: [
          'make.powerapps.com > il tuo ambiente > Tabelle > Lead > Colonne: apri la colonna indicata.',
          'In Opzioni avanzate imposta Numero massimo di caratteri almeno alla lunghezza standard indicata, poi salva e pubblica la tabella.',
          'Premi Pubblica qui: Leadport riguarda la tabella. Lo fa anche da solo una volta al giorno.',
        ],
        next: 'Leadport continua a consegnare. Un lead con un valore più lungo aspetta qui, intero, e viene consegnato quando la colonna lo accetta.',
      },
    },
  },
  'dynamics-365-column-required': {
    ...seen,
    related: ['dynamics-365-plugin-rejected', 'dynamics-365-column-shortened'],
    text: {
      en: {
        title: 'A column that Leadport never fills is now required',
        cause:
          'Somebody set a column of Lead to business required. Dynamics 365 asks for it in its forms and not of programs, so leads usually still arrive. Table rules and plug-ins can go further and refuse a lead without it, and nobody can save such a lead in a form before filling it in.',
        fix: [
          'make.powerapps.com > your environment > Tables > Lead > Columns: open the column that the finding names.',
          'Set Required to Optional or Business recommended, save, and publish the table. A business rule can still ask for it in chosen forms.',
          'Or keep it required and let a workflow or a default value fill it when a lead is created.',
          'Press Publish here: Leadport looks at the table again. It also looks by itself once a day.',
        ],
        next: 'Leadport goes on delivering. A lead that Dynamics 365 refuses waits here until it is taken.',
      },
      it: {
        title: 'Una colonna che Leadport non compila ora è obbligatoria',
        cause:
          'Qualcuno ha reso obbligatoria una colonna di Lead. Dynamics 365 la richiede nei moduli e non ai programmi, quindi di solito i lead arrivano lo stesso. Le regole della tabella e i plug-in possono però rifiutare un lead che non la compila, e nessuno può salvarlo da un modulo prima di averla compilata.',
        fix: [
          'make.powerapps.com > il tuo ambiente > Tabelle > Lead > Colonne: apri la colonna indicata.',
          'Imposta Obbligatorio su Facoltativo o Consigliato dall’azienda, salva e pubblica la tabella. Una regola di business può comunque richiederla in moduli scelti.',
          'Oppure lasciala obbligatoria e falla compilare da un flusso di lavoro o da un valore predefinito quando il lead viene creato.',
          'Premi Pubblica qui: Leadport riguarda la tabella. Lo fa anche da solo una volta al giorno.',
        ],
        next: 'Leadport continua a consegnare. Un lead rifiutato da Dynamics 365 aspetta qui finché non viene accettato.',
      },
    },
  },
} satisfies ErrorEntries;
