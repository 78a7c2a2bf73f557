import type { ErrorEntries } from './entry.ts';

const setup = { owner: 'publisher', retry: 'after-fix', field: null, guide: [], documented: null, causes: [] } as const;

/** Why Leadport does not publish or go live. */
export const portalPublishErrors = {
  'destination-required': {
    ...setup,
    related: ['no-destination', 'publish-required'],
    text: {
      en: {
        title: 'This kind of offer needs a lead destination',
        cause:
          'SaaS "Contact me" and consulting service offers exist to bring you customers who want to be called. The marketplace therefore publishes them only with a destination that receives the leads.',
        fix: [
          'Open the offer, Destination, and choose where the leads are to go. With no system at hand, an Azure Table or a Power Automate flow is set up in minutes.',
          'Fill in the form with the guide beside it and save.',
          'Press Publish.',
        ],
        next: 'Leads that arrive before that are stored and wait in the log.',
      },
      it: {
        title: 'Questo tipo di offerta richiede una destinazione dei lead',
        cause:
          'Le offerte SaaS "Contattami" e i servizi di consulenza esistono per portarti clienti che vogliono essere richiamati. Il marketplace le pubblica quindi solo con una destinazione che riceve i lead.',
        fix: [
          'Apri l’offerta, Destinazione, e scegli dove devono andare i lead. Se non hai ancora un sistema, una tabella di Azure o un flusso Power Automate si prepara in pochi minuti.',
          'Compila il modulo con la guida accanto e salva.',
          'Premi Pubblica.',
        ],
        next: 'I lead che arrivano prima vengono salvati e aspettano nel registro.',
      },
    },
  },
  'publish-required': {
    ...setup,
    related: ['publish-running', 'offer-not-live'],
    text: {
      en: {
        title: 'Publish has to succeed before the offer goes live',
        cause:
          'Going live puts the saved settings to work for real leads. Leadport does that only after a test lead has arrived with exactly these settings, and they were changed or never tested since.',
        fix: [
          'Open the offer and press Publish.',
          'If a step fails, follow the fix it shows and press Publish again.',
          'When all steps are green, look at the test lead in your destination and press Go live.',
        ],
        next: 'The version that is live, if there is one, goes on receiving leads unchanged.',
      },
      it: {
        title: 'Prima di attivare l’offerta la pubblicazione deve riuscire',
        cause:
          'L’attivazione mette le impostazioni salvate al lavoro sui lead veri. Leadport lo fa solo dopo che un lead di prova è arrivato proprio con queste impostazioni; da allora sono cambiate, oppure non sono mai state provate.',
        fix: [
          'Apri l’offerta e premi Pubblica.',
          'Se un passaggio non riesce, segui la correzione indicata e premi di nuovo Pubblica.',
          'Quando tutti i passaggi sono verdi, guarda il lead di prova nella tua destinazione e attiva l’offerta.',
        ],
        next: 'La versione attiva, se ce n’è una, continua a ricevere i lead senza cambiamenti.',
      },
    },
  },
  'publish-running': {
    ...setup,
    related: ['publish-required'],
    text: {
      en: {
        title: 'A publish run of this offer is under way',
        cause:
          'Only one run at a time works on an offer, so that two test leads do not get in each other’s way. You or a colleague started one a moment ago.',
        fix: [
          'Open the offer and watch the run to its end. It rarely takes longer than a minute.',
          'Then press Publish again, if your change is not in it.',
        ],
        next: 'The running one goes on. The second press changed nothing.',
      },
      it: {
        title: 'Una pubblicazione di questa offerta è già in corso',
        cause:
          'Su un’offerta lavora una pubblicazione alla volta, così due lead di prova non si intralciano. L’hai avviata tu o un collega poco fa.',
        fix: [
          'Apri l’offerta e segui la pubblicazione fino alla fine. Raramente dura più di un minuto.',
          'Poi, se non contiene la tua modifica, premi di nuovo Pubblica.',
        ],
        next: 'Quella in corso prosegue. La seconda richiesta non ha cambiato nulla.',
      },
    },
  },
  'configuration-invalid': {
    ...setup,
    related: ['destination-required', 'secret-unreadable'],
    text: {
      en: {
        title: 'A setting of the destination is missing or malformed',
        cause:
          'The saved settings are not complete, or a value does not have the form that the destination needs. Leadport found this before any call.',
        fix: [
          'Open the offer, Destination. The field in question is highlighted and says what it expects.',
          'Correct it, save, and press Publish.',
        ],
        next: 'The version that is live, if there is one, goes on receiving leads unchanged.',
      },
      it: {
        title: 'Un’impostazione della destinazione manca o non è valida',
        cause:
          'Le impostazioni salvate non sono complete, oppure un valore non ha la forma che la destinazione richiede. Leadport se n’è accorto prima di qualsiasi chiamata.',
        fix: [
          'Apri l’offerta, Destinazione. Il campo in questione è evidenziato e dice che cosa si aspetta.',
          'Correggilo, salva e premi Pubblica.',
        ],
        next: 'La versione attiva, se ce n’è una, continua a ricevere i lead senza cambiamenti.',
      },
    },
  },
} satisfies ErrorEntries;
