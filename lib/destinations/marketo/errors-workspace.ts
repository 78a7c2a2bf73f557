import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds } from '#lib/errors/next-step.ts';

const workspace = { owner: 'publisher', retry: 'after-fix', field: null, guide: [], documented: null } as const;

/** How the Marketo subscription is organised stands in the way: partitions, programs, the synchronised CRM. */
export const workspaceErrors = {
  'marketo-partition-denied': {
    ...workspace,
    field: 'clientId',
    guide: [7],
    causes: ['marketo_partition_access_denied'],
    related: ['marketo-partition-required', 'marketo-access-denied'],
    text: {
      en: {
        title: 'The API user may not write to the lead partition',
        cause: 'The API Only user has its role in another workspace than the one whose partition the person belongs to (1008).',
        fix: [
          'Marketo: Admin > Security > Users & Roles > Users. Open the API Only user and tick its role for the workspace of the form.',
          'Admin > Workspaces & Partitions: check that this workspace includes the partition that the message names.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'L’utente API non può scrivere nella partizione',
        cause: 'L’utente API Only ha il ruolo in un’area di lavoro (workspace) diversa da quella della partizione della persona (1008).',
        fix: [
          'Marketo: Admin > Security > Users & Roles > Users. Apri l’utente API Only e seleziona il suo ruolo per l’area di lavoro del modulo.',
          'Admin > Workspaces & Partitions: controlla che quest’area di lavoro comprenda la partizione nominata nel messaggio.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'marketo-partition-required': {
    ...workspace,
    field: 'clientId',
    guide: [7],
    causes: ['marketo_partition_required'],
    related: ['marketo-partition-denied', 'marketo-partition-conflict'],
    text: {
      en: {
        title: 'Marketo does not know which lead partition to use',
        cause: 'The API Only user reaches several partitions and none of them is the primary one, so a new person has no place (1009).',
        fix: [
          'Marketo: Admin > Workspaces & Partitions. Set a primary partition for the workspace of the form.',
          'Or give the API Only user its role in this one workspace only (Admin > Security > Users & Roles).',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Marketo non sa quale partizione usare',
        cause: 'L’utente API Only accede a più partizioni e nessuna è quella principale, quindi una nuova persona non ha un posto (1009).',
        fix: [
          'Marketo: Admin > Workspaces & Partitions. Imposta una partizione principale per l’area di lavoro (workspace) del modulo.',
          'Oppure assegna all’utente API Only il ruolo solo in quest’area di lavoro (Admin > Security > Users & Roles).',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'marketo-partition-conflict': {
    ...workspace,
    guide: [7],
    causes: ['marketo_partition_conflict'],
    related: ['marketo-partition-denied', 'marketo-multiple-leads'],
    text: {
      en: {
        title: 'The person lives in another lead partition',
        cause: 'The e-mail address exists in another partition, and a person cannot be moved by the API (1010).',
        fix: [
          'Marketo: find the person under Database and look at Lead Partition.',
          'Move it by a smart campaign with the flow step Change Person Partition, or use a form of that partition’s workspace.',
          'Redeliver the lead.',
        ],
        next: holds.en,
      },
      it: {
        title: 'La persona si trova in un’altra partizione',
        cause: 'L’indirizzo e-mail esiste in un’altra partizione e l’API non può spostare una persona (1010).',
        fix: [
          'Marketo: cerca la persona in Database e guarda Lead Partition.',
          'Spostala con una smart campaign e il passo Change Person Partition, oppure usa un modulo dell’area di lavoro di quella partizione.',
          'Riconsegna il lead.',
        ],
        next: holds.it,
      },
    },
  },
  'marketo-crm-sync': {
    ...workspace,
    causes: ['marketo_native_crm_sync_blocks_write'],
    related: ['marketo-feature-off', 'marketo-field-unknown'],
    text: {
      en: {
        title: 'The synchronised CRM owns this data',
        cause:
          'The subscription is connected to Salesforce or Microsoft Dynamics by the native synchronisation. Marketo does not let the API write companies, opportunities or other records that the CRM keeps (1018, 1021).',
        fix: [
          'Write people only, not companies or opportunities: a form submission is such a write.',
          'If the form shall change Company Name of people that come from the CRM, block updates of this field: Admin > Field Management > Block Field Updates.',
          'Or let Leadport deliver straight to the CRM: choose Dynamics 365 or Salesforce as destination.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Questi dati appartengono al CRM sincronizzato',
        cause:
          'L’abbonamento è collegato a Salesforce o Microsoft Dynamics con la sincronizzazione nativa. Marketo non lascia scrivere all’API aziende, opportunità o altri record tenuti dal CRM (1018, 1021).',
        fix: [
          'Scrivi solo persone, non aziende né opportunità: l’invio di un modulo è una scrittura di questo tipo.',
          'Se il modulo modificherebbe Company Name di persone che vengono dal CRM, blocca gli aggiornamenti del campo: Admin > Field Management > Block Field Updates.',
          'Oppure fai consegnare Leadport direttamente al CRM: scegli Dynamics 365 o Salesforce come destinazione.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'marketo-program-not-found': {
    ...workspace,
    causes: ['marketo_program_or_list_not_found'],
    related: ['marketo-form-not-found', 'marketo-lead-not-found'],
    text: {
      en: {
        title: 'Marketo does not find a program, list, folder or campaign',
        cause:
          'A call names something by an id or a name that does not exist in this subscription (702, 1013): renamed, archived, deleted or copied from another subscription.',
        fix: [
          'Marketo: open the program, list, folder or campaign and read its id in the browser’s address.',
          'In a program of your own: correct the id or name. Leadport itself names none but the form; compare Form ID.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Marketo non trova un programma, elenco o campagna',
        cause:
          'Una chiamata indica un oggetto (programma, elenco, cartella, campagna) con un id o un nome che in questo abbonamento non esiste (702, 1013): rinominato, archiviato, eliminato o copiato da un altro abbonamento.',
        fix: [
          'Marketo: apri il programma, l’elenco, la cartella o la campagna e leggi l’id nell’indirizzo del browser.',
          'In un tuo programma: correggi l’id o il nome. Leadport indica solo il modulo: confronta ID del modulo.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'marketo-lookup-field': {
    ...workspace,
    causes: ['marketo_lookup_field_unsupported'],
    related: ['marketo-field-unknown', 'marketo-lookup-too-broad'],
    text: {
      en: {
        title: 'Marketo cannot find people by this field',
        cause:
          'A call used a field for the lookup that Marketo does not support for it (1011). Form submissions look people up by e-mail address.',
        fix: [
          'In a program of your own: use email or id as lookupField, or a custom field that Marketo lists as searchable under /rest/v1/leads/describe2.json.',
          'For a lead of Leadport: copy the link of this page and send it to support with the lead’s id.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Marketo non può cercare persone con questo campo',
        cause:
          'Una chiamata ha usato per la ricerca un campo che Marketo non supporta a questo scopo (1011). L’invio di un modulo cerca le persone per indirizzo e-mail.',
        fix: [
          'In un tuo programma: usa email o id come lookupField, oppure un campo personalizzato che Marketo elenca come ricercabile in /rest/v1/leads/describe2.json.',
          'Per un lead di Leadport: copia il link di questa pagina e invialo all’assistenza con l’id del lead.',
        ],
        next: holds.it,
      },
    },
  },
} satisfies ErrorEntries;
