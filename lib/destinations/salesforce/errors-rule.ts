import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds } from '#lib/errors/next-step.ts';

const rule = { owner: 'publisher', retry: 'after-fix', field: null, documented: null } as const;

/** Rules of the publisher's own organization that keep a lead from being made. Web-to-Lead itself never tells of them. */
export const ruleErrors = {
  'salesforce-validation-rule': {
    ...rule,
    guide: [8],
    causes: ['salesforce_validation_rule_failed'],
    related: ['salesforce-required-field', 'salesforce-duplicate-rule'],
    text: {
      en: {
        title: 'A validation rule of your Salesforce blocks the lead',
        cause:
          'A rule that somebody in your company wrote for leads is not met. The sentence in the message is that rule’s own, in any language.',
        fix: [
          'Salesforce: Setup > Object Manager > Lead > Validation Rules. Find the rule with this message.',
          'Except marketplace leads from it, for example by adding NOT(CONTAINS(TEXT(LeadSource), "|")) to the formula.',
          'Look also at Flows and Apex triggers on Lead that raise errors of their own.',
          'Press Publish and look for the test lead.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Una regola di convalida del tuo Salesforce blocca il lead',
        cause:
          'Una regola scritta nella tua azienda per i lead non è soddisfatta. La frase del messaggio appartiene a quella regola, in qualsiasi lingua.',
        fix: [
          'Salesforce: Imposta > Gestore oggetti > Lead > Regole di convalida. Trova la regola con questo messaggio.',
          'Escludi i lead del marketplace, per esempio aggiungendo NOT(CONTAINS(TEXT(LeadSource), "|")) alla formula.',
          'Controlla anche flussi e trigger Apex su Lead che generano errori propri.',
          'Premi Pubblica e cerca il lead di prova.',
        ],
        next: holds.it,
      },
    },
  },
  'salesforce-duplicate-rule': {
    ...rule,
    guide: [8],
    causes: ['salesforce_duplicate_rule_blocked'],
    related: ['salesforce-validation-rule', 'salesforce-lead-converted'],
    text: {
      en: {
        title: 'A duplicate rule of your Salesforce blocks the lead',
        cause:
          'A lead or contact like this one exists, and a duplicate rule blocks it or asks for a confirmation (Allow with Alert). A web form cannot confirm, so no lead is made.',
        fix: [
          'Salesforce: Setup > Data > Duplicate Management > Duplicate Rules. Open the active rules for Lead.',
          'Set Action On Create to Allow and untick Alert; Report may stay on. Or except leads whose Lead Source contains a vertical bar.',
          'Look for the existing record: the person is already known to you.',
          'Press Publish and look for the test lead.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Una regola di duplicazione del tuo Salesforce blocca il lead',
        cause:
          'Esiste già un lead o un referente simile, e una regola di duplicazione lo blocca o chiede una conferma (Consenti con Avviso). Un modulo web non può confermare, quindi il lead non viene creato.',
        fix: [
          'Salesforce: Imposta > Dati > Gestione duplicati > Regole di duplicazione. Apri le regole attive per Lead.',
          'Imposta Azione alla creazione su Consenti e disattiva Avviso; Report può restare attivo. Oppure escludi i lead la cui Origine lead contiene una barra verticale.',
          'Cerca il record esistente: conosci già questa persona.',
          'Premi Pubblica e cerca il lead di prova.',
        ],
        next: holds.it,
      },
    },
  },
  'salesforce-required-field': {
    ...rule,
    guide: [7],
    causes: ['salesforce_required_field_missing'],
    related: ['salesforce-validation-rule', 'salesforce-field-invalid', 'salesforce-not-provided'],
    text: {
      en: {
        title: 'A mandatory field in Salesforce stays empty',
        cause:
          'The lead in your Salesforce has a field that must have a value, often a picklist, and marketplace leads do not bring it. Salesforce drops the lead.',
        fix: [
          'Salesforce: Setup > Object Manager > Lead > Fields & Relationships. Open the field that the message names, or every custom field marked Required.',
          'Untick Required, or give the field a default value. Turn a mandatory picklist into an optional text field.',
          'Page layouts do not matter here: only fields required for all records do.',
          'Press Publish and look for the test lead.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Un campo obbligatorio in Salesforce resta vuoto',
        cause:
          'Il lead nel tuo Salesforce ha un campo che deve avere un valore, spesso un elenco di selezione, e i lead del marketplace non lo contengono. Salesforce scarta il lead.',
        fix: [
          'Salesforce: Imposta > Gestore oggetti > Lead > Campi e relazioni. Apri il campo nominato nel messaggio, oppure ogni campo personalizzato segnato come Obbligatorio.',
          'Disattiva Obbligatorio, oppure dai al campo un valore predefinito. Trasforma un elenco di selezione obbligatorio in un campo di testo facoltativo.',
          'I layout di pagina qui non contano: contano solo i campi obbligatori per tutti i record.',
          'Premi Pubblica e cerca il lead di prova.',
        ],
        next: holds.it,
      },
    },
  },
  'salesforce-field-invalid': {
    ...rule,
    guide: [7],
    causes: ['salesforce_field_invalid_or_missing'],
    related: ['salesforce-required-field', 'salesforce-validation-rule'],
    text: {
      en: {
        title: 'Salesforce does not know a field or refuses its value',
        cause:
          'A field does not exist under this name, may not be written, or is a restricted picklist without this value. With State and Country picklists switched on, a country that differs from the list has this effect.',
        fix: [
          'Salesforce: Setup > Object Manager > Lead > Fields & Relationships. Compare Field Name with the name in the message, and give the user access under Field-Level Security.',
          'Picklist: untick "Restrict picklist to the values defined in the value set", or add the value.',
          'Setup > Data > State and Country/Territory Picklists: let Integration Value of each country be its two-letter code, such as IT.',
          'Press Publish and look for the test lead.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Salesforce non conosce un campo o ne rifiuta il valore',
        cause:
          'Un campo non esiste con questo nome, non è scrivibile, oppure è un elenco di selezione limitato senza questo valore. Con gli elenchi di selezione per Paese attivi, un Paese diverso dall’elenco ha questo effetto.',
        fix: [
          'Salesforce: Imposta > Gestore oggetti > Lead > Campi e relazioni. Confronta Nome campo con il nome nel messaggio e dai accesso all’utente in Protezione a livello di campo.',
          'Elenco di selezione: disattiva "Limita elenco di selezione ai valori definiti nell’insieme di valori", oppure aggiungi il valore.',
          'Imposta > Dati > Elenchi di selezione Stato e Paese/Territorio: il Valore di integrazione di ogni Paese deve essere il codice di due lettere, come IT.',
          'Premi Pubblica e cerca il lead di prova.',
        ],
        next: holds.it,
      },
    },
  },
} satisfies ErrorEntries;
