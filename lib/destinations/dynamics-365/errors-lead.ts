import type { ErrorEntries } from '#lib/errors/entry.ts';
import { held, resent, retried } from './texts.ts';

const refused = { owner: 'publisher', retry: 'after-fix', field: null, guide: [], documented: null } as const;
const passing = { owner: 'vendor', retry: 'automatic', field: null, guide: [], documented: null } as const;

/** Dynamics 365 lets Leadport in and does not take the lead. */
export const leadErrors = {
  'dynamics-365-timed-out': {
    ...passing,
    documented: 'E8',
    causes: ['dataverse_slow_operation', 'network_slow_link'],
    related: ['dynamics-365-instance-url-wrong', 'network-request-timeout', 'dynamics-365-throttled'],
    text: resent(
      {
        title: 'Dynamics 365 did not answer in time',
        cause:
          'The work took longer than the caller waits: plug-ins and workflows on leads are slow, the environment is under load, or the line is. The address is usually right, though a wrong one can look the same.',
        fix: [
          'Nothing to do at first. The lead has an id of its own, so a repeat makes no second record.',
          'If it goes on, look for slow plug-ins: Dynamics 365 > Settings > Customizations > Plug-in Trace Log. Move what is slow into an asynchronous step.',
          'If no lead has ever arrived, check Instance URL: Power Platform admin center > Environments > your environment > Environment URL.',
        ],
      },
      {
        title: 'Dynamics 365 non ha risposto in tempo',
        cause:
          'Il lavoro è durato più di quanto aspetta chi chiama: plug-in e flussi di lavoro sui lead sono lenti, l’ambiente è sotto carico, oppure lo è la linea. Di solito l’indirizzo è giusto, anche se uno sbagliato può apparire allo stesso modo.',
        fix: [
          'All’inizio non serve fare nulla. Il lead ha un proprio ID, perciò una ripetizione non crea un secondo record.',
          'Se continua, cerca i plug-in lenti: Dynamics 365 > Impostazioni > Personalizzazioni > Log di traccia plug-in. Sposta ciò che è lento in un passaggio asincrono.',
          'Se non è mai arrivato alcun lead, controlla URL dell’istanza: Interfaccia di amministrazione di Power Platform > Ambienti > il tuo ambiente > URL ambiente.',
        ],
      },
    ),
  },
  'dynamics-365-throttled': {
    ...passing,
    causes: ['dataverse_throttled_requests', 'dataverse_throttled_time', 'dataverse_throttled_concurrency'],
    related: ['dynamics-365-timed-out', 'dynamics-365-entra-throttled'],
    text: retried(
      {
        title: 'Dynamics 365 asks for a slower pace',
        cause:
          'The user or application has reached a service protection limit: calls, working time or simultaneous calls within five minutes. Other programs with the same user count too.',
        fix: [
          'Nothing to do. Leadport waits as long as Dynamics 365 asks for.',
          'If it happens daily, use an application of its own for Leadport: the limits are per user.',
        ],
      },
      {
        title: 'Dynamics 365 chiede di rallentare',
        cause:
          'L’utente o l’applicazione ha raggiunto un limite di protezione del servizio: chiamate, tempo di lavoro o chiamate simultanee in cinque minuti. Contano anche gli altri programmi con lo stesso utente.',
        fix: [
          'Non serve fare nulla. Leadport aspetta quanto chiede Dynamics 365.',
          'Se succede ogni giorno, usa un’applicazione solo per Leadport: i limiti valgono per utente.',
        ],
      },
    ),
  },
  'dynamics-365-table-not-found': {
    ...refused,
    field: 'instanceUrl',
    guide: [23],
    causes: ['dataverse_table_not_found'],
    related: ['dynamics-365-instance-url-wrong', 'dynamics-365-unknown-column'],
    text: held(
      {
        title: 'The environment has no table Leads',
        cause:
          'The environment answers, but without the lead table: it is a plain Dataverse environment without Dynamics 365 Sales, or the default environment of the company.',
        fix: [
          'Power Platform admin center: Environments. Find the environment in which your sales team works, and check under Resources > Dynamics 365 apps that Sales is installed.',
          'Copy its Environment URL into Instance URL.',
          'Add the application user and its role in that environment as well (steps 14 to 20 of the guide).',
          'Press Publish.',
        ],
      },
      {
        title: 'L’ambiente non ha la tabella Lead',
        cause:
          'L’ambiente risponde, ma senza la tabella dei lead: è un ambiente Dataverse senza Dynamics 365 Sales, oppure quello predefinito dell’azienda.',
        fix: [
          'Interfaccia di amministrazione di Power Platform: Ambienti. Trova l’ambiente in cui lavora il tuo reparto vendite e controlla in Risorse > App Dynamics 365 che Sales sia installato.',
          'Copia il suo URL ambiente in URL dell’istanza.',
          'Aggiungi anche in quell’ambiente l’utente applicazione e il suo ruolo (passi da 14 a 20 della guida).',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-unknown-column': {
    ...refused,
    causes: ['dataverse_unknown_column'],
    related: ['dynamics-365-table-not-found', 'dynamics-365-invalid-argument'],
    text: held(
      {
        title: 'The lead table lacks a column',
        cause:
          'The request names a column that this environment does not have. Leadport writes only standard columns of Lead, so a column was removed, or the message comes from another program.',
        fix: [
          'Open the attempt and read the name after "undeclared property".',
          'make.powerapps.com > your environment > Tables > Lead > Columns: check that it exists. Names are case-sensitive and in lower case.',
          'If a standard column is missing, reinstall Dynamics 365 Sales in the environment, or choose another environment.',
          'Press Publish.',
        ],
      },
      {
        title: 'Alla tabella Lead manca una colonna',
        cause:
          'La richiesta nomina una colonna che questo ambiente non ha. Leadport scrive solo colonne standard di Lead, quindi una colonna è stata rimossa, oppure il messaggio viene da un altro programma.',
        fix: [
          'Apri il tentativo e leggi il nome dopo "undeclared property".',
          'make.powerapps.com > il tuo ambiente > Tabelle > Lead > Colonne: controlla che esista. I nomi distinguono maiuscole e minuscole e sono in minuscolo.',
          'Se manca una colonna standard, reinstalla Dynamics 365 Sales nell’ambiente oppure scegli un altro ambiente.',
          'Premi Pubblica.',
        ],
      },
    ),
  },
  'dynamics-365-field-too-long': {
    ...refused,
    causes: ['lead_field_too_long'],
    related: ['dynamics-365-invalid-argument'],
    text: held(
      {
        title: 'A value is longer than its column allows',
        cause: 'Leadport cuts values to the standard lengths of Dynamics 365. In this environment the column was made shorter.',
        fix: [
          'Open the attempt: the message names the column and the length it allows.',
          'make.powerapps.com > your environment > Tables > Lead > Columns > the column > Advanced options: set Maximum character count back (first and last name 50, company and job title 100, subject 300, description 2,000).',
          'Publish the change there, then press Publish here. The whole text stays in Leadport.',
        ],
      },
      {
        title: 'Un valore è più lungo di quanto ammette la colonna',
        cause: 'Leadport accorcia i valori alle lunghezze standard di Dynamics 365. In questo ambiente la colonna è stata resa più corta.',
        fix: [
          'Apri il tentativo: il messaggio indica la colonna e la lunghezza ammessa.',
          'make.powerapps.com > il tuo ambiente > Tabelle > Lead > Colonne > la colonna > Opzioni avanzate: ripristina Numero massimo di caratteri (nome e cognome 50, società e posizione 100, argomento 300, descrizione 2.000).',
          'Pubblica lì la modifica, poi premi Pubblica qui. Il testo intero resta in Leadport.',
        ],
      },
    ),
  },
  'dynamics-365-invalid-argument': {
    ...refused,
    causes: ['dataverse_invalid_argument'],
    related: ['dynamics-365-field-too-long', 'dynamics-365-unknown-column', 'dynamics-365-plugin-rejected'],
    text: held(
      {
        title: 'Dynamics 365 finds a value of the lead invalid',
        cause:
          'A value does not fit its column, for example an option that was removed from a choice, or a rule of the environment forbids it.',
        fix: [
          'Open the attempt: the message says which value is meant. Compare it with Request.',
          'make.powerapps.com > your environment > Tables > Lead > Columns: let the column accept the value. Lead Source must keep the option 8, Web.',
          'Press Publish. If the test lead arrives, deliver this lead again from its page.',
        ],
      },
      {
        title: 'Dynamics 365 trova non valido un valore del lead',
        cause:
          'Un valore non è adatto alla sua colonna, per esempio un’opzione tolta da una scelta, oppure una regola dell’ambiente lo vieta.',
        fix: [
          'Apri il tentativo: il messaggio dice quale valore. Confrontalo con Richiesta.',
          'make.powerapps.com > il tuo ambiente > Tabelle > Lead > Colonne: fai accettare il valore alla colonna. Origine lead deve mantenere l’opzione 8, Web.',
          'Premi Pubblica. Se il lead di prova arriva, consegna di nuovo questo lead dalla sua pagina.',
        ],
      },
    ),
  },
} satisfies ErrorEntries;
