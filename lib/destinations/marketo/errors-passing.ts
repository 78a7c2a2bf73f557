import type { ErrorEntries } from '#lib/errors/entry.ts';
import { resends, retries } from '#lib/errors/next-step.ts';

const passing = { owner: 'vendor', retry: 'automatic', field: null, guide: [], documented: null } as const;

/** What passes by itself: limits that all integrations of a subscription share, and bad moments of the service. */
export const passingErrors = {
  'marketo-token-refused': {
    ...passing,
    causes: ['marketo_token_expired', 'marketo_token_invalid'],
    related: ['marketo-credentials-refused', 'marketo-access-denied'],
    text: {
      en: {
        title: 'Marketo does not accept the access token',
        cause:
          'The token has ended or is not valid (601, 602). A token lasts one hour. Leadport asks for a new one and submits the lead once more; this is shown when the new one was refused as well.',
        fix: [
          'Nothing to do at first: Leadport signs in again at the next attempt.',
          'If it lasts over an hour, check in Marketo under Admin > Integration > LaunchPoint that the service exists, and under Users & Roles that its API Only user is active.',
          'In a program of your own: ask /identity/oauth/token for a new token when 601 or 602 comes, and send it as Authorization: Bearer.',
        ],
        next: retries.en,
      },
      it: {
        title: 'Marketo non accetta il token di accesso',
        cause:
          'Il token è scaduto o non è valido (601, 602). Un token dura un’ora. Leadport ne chiede uno nuovo e invia il lead ancora una volta: questo errore compare se anche il nuovo token è stato rifiutato.',
        fix: [
          'All’inizio non c’è nulla da fare: Leadport accede di nuovo al prossimo tentativo.',
          'Se dura più di un’ora, controlla in Marketo in Admin > Integration > LaunchPoint che il servizio esista e in Users & Roles che il suo utente API Only sia attivo.',
          'In un tuo programma: a 601 o 602 chiedi un nuovo token a /identity/oauth/token e invialo come Authorization: Bearer.',
        ],
        next: retries.it,
      },
    },
  },
  'marketo-rate-limit': {
    ...passing,
    causes: ['marketo_rate_limit'],
    related: ['marketo-concurrency-limit', 'marketo-daily-quota'],
    text: {
      en: {
        title: 'Too many calls to Marketo in 20 seconds',
        cause: 'A subscription takes 100 API calls in 20 seconds (606). All its integrations share them, not Leadport alone.',
        fix: [
          'Wait: Leadport slows down by itself.',
          'If it happens often, look at Marketo, Admin > Integration > Web Services > API Calls, for the integration that calls most, and slow it to 50 calls in 20 seconds.',
        ],
        next: retries.en,
      },
      it: {
        title: 'Troppe chiamate a Marketo in 20 secondi',
        cause: 'Un abbonamento accetta 100 chiamate API in 20 secondi (606). Le condividono tutte le sue integrazioni, non solo Leadport.',
        fix: [
          'Attendi: Leadport rallenta da solo.',
          'Se succede spesso, cerca in Marketo, Admin > Integration > Web Services > API Calls, l’integrazione che chiama di più e limitala a 50 chiamate in 20 secondi.',
        ],
        next: retries.it,
      },
    },
  },
  'marketo-concurrency-limit': {
    ...passing,
    causes: ['marketo_concurrency_limit'],
    related: ['marketo-rate-limit', 'marketo-daily-quota'],
    text: {
      en: {
        title: 'Too many calls to Marketo at the same time',
        cause:
          'A subscription works on ten API calls at once (615). Leadport uses at most five per connection; other integrations use the rest.',
        fix: [
          'Wait: the next attempt comes when others have finished.',
          'If it happens often, let your other integrations make at most five calls at once, and long exports at night.',
        ],
        next: retries.en,
      },
      it: {
        title: 'Troppe chiamate a Marketo nello stesso momento',
        cause:
          'Un abbonamento elabora dieci chiamate API alla volta (615). Leadport ne usa al massimo cinque per connessione, le altre integrazioni il resto.',
        fix: [
          'Attendi: il prossimo tentativo arriva quando le altre hanno finito.',
          'Se succede spesso, limita le altre integrazioni a cinque chiamate alla volta e sposta di notte le esportazioni lunghe.',
        ],
        next: retries.it,
      },
    },
  },
  'marketo-daily-quota': {
    ...passing,
    owner: 'publisher',
    causes: ['marketo_daily_quota_reached'],
    related: ['marketo-rate-limit', 'marketo-concurrency-limit'],
    text: {
      en: {
        title: 'The Marketo subscription has used up its calls for today',
        cause:
          'A subscription has a daily quota of API calls (607), mostly 50,000, shared by all its integrations. It starts again at midnight, US Central Time.',
        fix: [
          'Wait until midnight, US Central Time (7 a.m. in Rome, 6 a.m. in London). Nothing is lost meanwhile.',
          'Marketo: Admin > Integration > Web Services > API Calls shows which user spends the calls. Reduce that integration.',
          'If the quota is too small as a whole, ask your Marketo account manager for a larger one.',
        ],
        next: retries.en,
      },
      it: {
        title: 'L’abbonamento Marketo ha esaurito le chiamate di oggi',
        cause:
          'Un abbonamento ha una quota giornaliera di chiamate API (607), di solito 50.000, condivisa da tutte le sue integrazioni. Riparte a mezzanotte, ora centrale degli Stati Uniti.',
        fix: [
          'Attendi la mezzanotte, ora centrale degli Stati Uniti (le 7 in Italia). Nel frattempo non si perde nulla.',
          'Marketo: Admin > Integration > Web Services > API Calls mostra quale utente consuma le chiamate. Riduci quell’integrazione.',
          'Se la quota è troppo piccola nel complesso, chiedine una più grande al tuo referente Marketo.',
        ],
        next: retries.it,
      },
    },
  },
  'marketo-import-queue': {
    ...passing,
    causes: ['marketo_import_queue_full'],
    related: ['marketo-rate-limit', 'marketo-busy'],
    text: {
      en: {
        title: 'Marketo has too many imports waiting',
        cause:
          'A subscription queues at most ten bulk imports (1016), and while one runs some calls are refused (1019). Leadport imports nothing in bulk, so another integration fills the queue.',
        fix: [
          'Wait until the running imports have ended; Marketo shows them under Notifications and in the results of the list.',
          'If you import from a program of your own, start the next file when the one before is complete.',
        ],
        next: retries.en,
      },
      it: {
        title: 'In Marketo troppe importazioni sono in attesa',
        cause:
          'Un abbonamento accoda al massimo dieci importazioni in blocco (1016), e mentre una è in corso alcune chiamate vengono rifiutate (1019). Leadport non importa in blocco: a riempire la coda è un’altra integrazione.',
        fix: [
          'Attendi la fine delle importazioni in corso: Marketo le mostra in Notifications e nei risultati dell’elenco.',
          'Se importi da un tuo programma, avvia il file successivo quando il precedente è completo.',
        ],
        next: retries.it,
      },
    },
  },
  'marketo-busy': {
    ...passing,
    causes: ['marketo_system_error', 'marketo_temporarily_unavailable', 'marketo_bad_gateway'],
    related: ['marketo-timeout', 'marketo-subscription-unreachable'],
    text: {
      en: {
        title: 'Marketo has trouble at the moment',
        cause:
          'Marketo answered with an error of its own: bad gateway (502), temporarily unavailable (608), system error (611) or transient error (713).',
        fix: ['Wait: this usually passes within minutes.', 'If it lasts, look at status.adobe.com > Marketo Engage.'],
        next: retries.en,
      },
      it: {
        title: 'Marketo al momento ha problemi',
        cause:
          'Marketo ha risposto con un proprio errore: gateway (502), temporaneamente non disponibile (608), errore di sistema (611) o errore transitorio (713).',
        fix: ['Attendi: di solito passa in pochi minuti.', 'Se dura, consulta status.adobe.com > Marketo Engage.'],
        next: retries.it,
      },
    },
  },
  'marketo-timeout': {
    ...passing,
    causes: ['marketo_request_timed_out'],
    related: ['marketo-busy', 'outcome-unknown'],
    text: {
      en: {
        title: 'Marketo took too long',
        cause:
          'Marketo gave up on the call (604): the service was overloaded or the operation too large. Marketo recognises a person by the e-mail address, so a repeat makes no second record.',
        fix: ['Wait: Leadport repeats the submission.', 'If it lasts, look at status.adobe.com > Marketo Engage.'],
        next: resends.en,
      },
      it: {
        title: 'Marketo ha impiegato troppo tempo',
        cause:
          'Marketo ha interrotto la chiamata (604): il servizio era sovraccarico o l’operazione troppo grande. Marketo riconosce una persona dall’indirizzo e-mail, quindi una ripetizione non crea un secondo record.',
        fix: ['Attendi: Leadport ripete l’invio.', 'Se dura, consulta status.adobe.com > Marketo Engage.'],
        next: resends.it,
      },
    },
  },
  'marketo-subscription-unreachable': {
    ...passing,
    causes: ['marketo_subscription_unreachable'],
    related: ['marketo-address-wrong', 'marketo-busy'],
    text: {
      en: {
        title: 'Marketo does not reach the subscription',
        cause:
          'Marketo cannot find or reach the subscription behind Munchkin ID (614). For a short time that is maintenance; for longer the subscription was closed or moved.',
        fix: [
          'Wait an hour and look at status.adobe.com > Marketo Engage.',
          'If it stays, sign in to Marketo and compare Admin > Integration > Munchkin > Munchkin Account ID with Munchkin ID here.',
          'If you cannot sign in either, ask Adobe support whether the subscription is active.',
        ],
        next: retries.en,
      },
      it: {
        title: 'Marketo non raggiunge l’abbonamento',
        cause:
          'Marketo non trova o non raggiunge l’abbonamento indicato dal Munchkin ID (614). Per poco tempo è manutenzione; se dura, l’abbonamento è stato chiuso o spostato.',
        fix: [
          'Attendi un’ora e consulta status.adobe.com > Marketo Engage.',
          'Se resta così, accedi a Marketo e confronta Admin > Integration > Munchkin > Munchkin Account ID con il Munchkin ID inserito qui.',
          'Se non riesci ad accedere, chiedi all’assistenza Adobe se l’abbonamento è attivo.',
        ],
        next: retries.it,
      },
    },
  },
} satisfies ErrorEntries;
