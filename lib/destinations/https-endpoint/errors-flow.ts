import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds, resends } from '#lib/errors/next-step.ts';

const misconfigured = { owner: 'publisher', retry: 'after-fix', documented: null } as const;
const passing = { owner: 'vendor', retry: 'automatic', field: null, guide: [], documented: null } as const;

/** The flow was called and could not take the lead, or failed with it. */
export const flowErrors = {
  'https-endpoint-flow-off': {
    ...misconfigured,
    field: 'url',
    guide: [6],
    causes: ['flow_turned_off'],
    related: ['https-endpoint-flow-deleted'],
    text: {
      en: {
        title: 'The flow is turned off',
        cause:
          'The flow exists but does not run: somebody turned it off, or Power Automate suspended it, for example after weeks of failing runs or when its plan ended.',
        fix: [
          'Open make.powerautomate.com > My flows and select the flow.',
          'Select Turn on. If it was suspended, correct first what the banner of the flow names.',
          'Come back and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Il flusso è disattivato',
        cause:
          'Il flusso esiste ma non viene eseguito: qualcuno lo ha disattivato, oppure Power Automate lo ha sospeso, per esempio dopo settimane di esecuzioni fallite o alla scadenza del piano.',
        fix: [
          'Apri make.powerautomate.com > Flussi personali e seleziona il flusso.',
          'Seleziona Attiva. Se è stato sospeso, correggi prima ciò che indica il banner del flusso.',
          'Torna qui e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'https-endpoint-flow-deleted': {
    ...misconfigured,
    field: 'url',
    guide: [1, 2, 6],
    causes: ['flow_deleted'],
    related: ['https-endpoint-flow-off', 'https-endpoint-not-found'],
    text: {
      en: {
        title: 'The flow was deleted',
        cause: 'The address belongs to a flow that no longer exists. A flow made anew has another address and another signature.',
        fix: [
          'Open make.powerautomate.com and create the flow again, or import your copy of it.',
          'Save it, then copy HTTP URL from the trigger "When an HTTP request is received".',
          'Paste it into URL and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Il flusso è stato eliminato',
        cause: 'L’indirizzo appartiene a un flusso che non esiste più. Un flusso ricreato ha un altro indirizzo e un’altra firma.',
        fix: [
          'Apri make.powerautomate.com e crea di nuovo il flusso, oppure importa la tua copia.',
          'Salvalo, poi copia HTTP URL dal trigger "Quando viene ricevuta una richiesta HTTP".',
          'Incollalo in URL e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'https-endpoint-flow-schema-mismatch': {
    ...misconfigured,
    field: null,
    guide: [4],
    causes: ['flow_trigger_schema_mismatch'],
    related: ['https-endpoint-payload-refused'],
    text: {
      en: {
        title: 'The flow expects other fields than the lead has',
        cause:
          'The trigger checks the lead against its JSON schema, and the schema asks for a field or a type that this lead does not have. A lead leaves out what the customer did not give.',
        fix: [
          'Open the flow in make.powerautomate.com, then the trigger "When an HTTP request is received" > "Request Body JSON Schema".',
          'Delete every "required" list and keep "type": "string" for the fields of UserDetails.',
          'Under Settings of the trigger turn "Schema validation" off if the schema must stay as it is.',
          'Save the flow and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Il flusso si aspetta campi diversi da quelli del lead',
        cause:
          'Il trigger confronta il lead con il proprio schema JSON, e lo schema chiede un campo o un tipo che questo lead non ha. Un lead omette ciò che il cliente non ha indicato.',
        fix: [
          'Apri il flusso in make.powerautomate.com, poi il trigger "Quando viene ricevuta una richiesta HTTP" > "Schema JSON del corpo della richiesta".',
          'Elimina ogni elenco "required" e mantieni "type": "string" per i campi di UserDetails.',
          'Se lo schema deve restare com’è, disattiva "Convalida dello schema" ("Schema validation") nelle Impostazioni del trigger.',
          'Salva il flusso e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'https-endpoint-flow-too-slow': {
    ...passing,
    owner: 'publisher',
    guide: [5],
    causes: ['flow_response_action_too_slow'],
    related: ['https-endpoint-unavailable'],
    text: {
      en: {
        title: 'The flow answers too late',
        cause:
          'The flow has a Response action, and more than 120 seconds pass before it is reached. The lead is probably in: the flow goes on after the caller has stopped waiting.',
        fix: [
          'Open the flow in make.powerautomate.com and move the Response action right behind the trigger.',
          'Or delete it: without a Response action a flow answers 202 at once.',
          'Save the flow.',
        ],
        next: resends.en,
      },
      it: {
        title: 'Il flusso risponde troppo tardi',
        cause:
          'Il flusso ha un’azione Risposta e passano più di 120 secondi prima che venga raggiunta. Probabilmente il lead è arrivato: il flusso prosegue anche quando chi chiama ha smesso di attendere.',
        fix: [
          'Apri il flusso in make.powerautomate.com e sposta l’azione Risposta subito dopo il trigger.',
          'Oppure eliminala: senza azione Risposta un flusso risponde subito 202.',
          'Salva il flusso.',
        ],
        next: resends.it,
      },
    },
  },
  'https-endpoint-flow-run-failed': {
    ...misconfigured,
    field: null,
    guide: [4, 5],
    causes: ['flow_run_failed_after_accept'],
    related: ['https-endpoint-flow-schema-mismatch'],
    text: {
      en: {
        title: 'The flow took the lead, then failed',
        cause:
          'Power Automate answered 202 and ran the flow afterwards; one of its actions failed. Leadport cannot see that: its log says delivered, accepted. Often an expression reads a field that this lead does not have.',
        fix: [
          'Open make.powerautomate.com > My flows > your flow > 28-day run history and open the failed run.',
          "Correct the action marked red. Let expressions allow for missing fields, for example coalesce(triggerBody()?['UserDetails']?['Phone'], '').",
          'Save the flow, then select Resubmit in the failed run, or redeliver the lead in Leadport.',
        ],
        next: 'Leadport counts the lead as delivered, accepted. Redeliver it once the flow is corrected.',
      },
      it: {
        title: 'Il flusso ha accettato il lead, poi è fallito',
        cause:
          'Power Automate ha risposto 202 ed eseguito il flusso dopo: una sua azione è fallita. Leadport non può vederlo: il registro dice consegnato, accettato. Spesso un’espressione legge un campo che questo lead non ha.',
        fix: [
          'Apri make.powerautomate.com > Flussi personali > il tuo flusso > Cronologia esecuzioni di 28 giorni e apri l’esecuzione fallita.',
          "Correggi l’azione in rosso. Fai in modo che le espressioni ammettano campi mancanti, per esempio coalesce(triggerBody()?['UserDetails']?['Phone'], '').",
          'Salva il flusso, poi seleziona Invia di nuovo nell’esecuzione fallita, oppure riconsegna il lead da Leadport.',
        ],
        next: 'Per Leadport il lead è consegnato, accettato. Riconsegnalo quando il flusso è corretto.',
      },
    },
  },
} satisfies ErrorEntries;
