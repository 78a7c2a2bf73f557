import type { ErrorEntries } from '#lib/errors/entry.ts';
import { holds } from '#lib/errors/next-step.ts';

const form = { owner: 'publisher', retry: 'after-fix', field: 'formId', documented: null } as const;

/** The form is not there, or not made for these fields. */
export const formErrors = {
  'marketo-form-not-found': {
    ...form,
    guide: [4, 5],
    causes: ['marketo_form_id_not_found'],
    related: ['marketo-form-field-missing', 'marketo-json-invalid'],
    text: {
      en: {
        title: 'Marketo does not find the form',
        cause:
          'No approved form has this Form ID in this subscription: the number is wrong, or the form was deleted, never approved, or lives in another subscription. For the submission of a form Marketo says so with code 609, whose official meaning is "Invalid JSON".',
        fix: [
          'Marketo: open Design Studio > Forms > your form. If it is a draft, select Form Actions > Approve.',
          'Select Form Actions > Embed Code and copy the last number of loadForm, for example 1179.',
          'Compare the Munchkin ID in the same line with the one entered here.',
          'Paste the number into Form ID, save and press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Marketo non trova il modulo',
        cause:
          'In questo abbonamento nessun modulo approvato ha questo ID: il numero è errato, oppure il modulo è stato eliminato, non è mai stato approvato o si trova in un altro abbonamento. Per l’invio di un modulo Marketo lo segnala con il codice 609, che ufficialmente significa "Invalid JSON".',
        fix: [
          'Marketo: apri Design Studio > Forms > il tuo modulo. Se è una bozza, seleziona Form Actions > Approve.',
          'Seleziona Form Actions > Embed Code e copia l’ultimo numero di loadForm, per esempio 1179.',
          'Confronta il Munchkin ID nella stessa riga con quello inserito qui.',
          'Incolla il numero in ID del modulo, salva e premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'marketo-form-field-missing': {
    ...form,
    guide: [3, 4],
    causes: ['marketo_form_field_not_on_form'],
    related: ['marketo-field-unknown', 'marketo-form-not-found'],
    text: {
      en: {
        title: 'The Marketo form lacks a field, so the lead was skipped',
        cause:
          'Every field that is sent must exist on the form. One that does not makes Marketo skip the whole lead, although the answer as such is a success.',
        fix: [
          'Marketo: open Design Studio > Forms > your form > Edit Form.',
          'Add what is missing of Email Address, First Name, Last Name, Company Name, Phone Number, Job Title, Country and Lead Source, each of the standard person record.',
          'Select Finish, then Approve and Close. A change counts only after the approval.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Al modulo Marketo manca un campo: lead saltato',
        cause:
          'Ogni campo inviato deve esistere nel modulo. Se ne manca uno, Marketo salta l’intero lead, anche se la risposta in sé è un successo.',
        fix: [
          'Marketo: apri Design Studio > Forms > il tuo modulo > Edit Form.',
          'Aggiungi ciò che manca tra Email Address, First Name, Last Name, Company Name, Phone Number, Job Title, Country e Lead Source, tutti del record persona standard.',
          'Seleziona Finish, poi Approve and Close. Una modifica vale solo dopo l’approvazione.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'marketo-field-unknown': {
    ...form,
    guide: [3],
    causes: ['marketo_field_not_found'],
    related: ['marketo-form-field-missing', 'marketo-lookup-field'],
    text: {
      en: {
        title: 'Marketo does not know a field',
        cause:
          'The message names a field that does not exist in this subscription under its REST API name (1006), or that the API user may not see. Names distinguish capitals.',
        fix: [
          'Marketo: Admin > Database Management > Field Management > Export Field Names shows the REST API name of every field.',
          'If the field was renamed, hidden or removed, restore it, and put it on the form.',
          'In a program of your own: send the REST API name, not the label and not the SOAP name.',
          'Press Publish.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Marketo non conosce un campo',
        cause:
          'Il messaggio nomina un campo che in questo abbonamento non esiste con il suo nome API REST (1006), o che l’utente API non può vedere. I nomi distinguono maiuscole e minuscole.',
        fix: [
          'Marketo: Admin > Database Management > Field Management > Export Field Names mostra il nome API REST di ogni campo.',
          'Se il campo è stato rinominato, nascosto o rimosso, ripristinalo e inseriscilo nel modulo.',
          'In un tuo programma: invia il nome API REST, non l’etichetta e non il nome SOAP.',
          'Premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
  'marketo-unknown-code': {
    ...form,
    field: null,
    guide: [],
    causes: ['marketo_unknown_error'],
    related: ['marketo-form-field-missing', 'marketo-access-denied', 'unrecognised-response'],
    text: {
      en: {
        title: 'Marketo refused the lead with a code nobody has documented',
        cause: 'Marketo said no, but its code stands neither in Adobe’s list nor among the answers known from the field.',
        fix: [
          'Read the message of the failed attempt: it often names the field or the rule.',
          'Look the code up in Adobe’s list: experienceleague.adobe.com > Marketo developer guide > REST API > Error codes.',
          'If that does not help, give Adobe support the requestId of the answer; with it they find the call.',
          'Press Publish when it is settled.',
        ],
        next: holds.en,
      },
      it: {
        title: 'Marketo ha rifiutato il lead con un codice non documentato',
        cause: 'Marketo ha detto di no, ma il suo codice non si trova né nell’elenco di Adobe né tra le risposte conosciute.',
        fix: [
          'Leggi il messaggio del tentativo fallito: spesso nomina il campo o la regola.',
          'Cerca il codice nell’elenco di Adobe: experienceleague.adobe.com > guida per sviluppatori Marketo > REST API > Error codes.',
          'Se non basta, comunica all’assistenza Adobe il requestId della risposta: con quello trovano la chiamata.',
          'A problema risolto premi Pubblica.',
        ],
        next: holds.it,
      },
    },
  },
} satisfies ErrorEntries;
