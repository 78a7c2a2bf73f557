import type { ErrorEntry } from './entry.ts';
import type { Localized } from '#lib/i18n/locale.ts';

/**
 * The marketplace's documented errors, word for word as publishers see them: identifiers, not our texts.
 * "Lead management for cloud marketplace" of 2018, its Italian edition of 2020.
 */
export const documentedMessages: Readonly<Record<NonNullable<ErrorEntry['documented']>, Localized>> = {
  E1: {
    en: 'Could not save the lead to Dynamics CRM. Check the Dynamics CRM account settings. LastCRMError: Unable to Login to Dynamics CRM, LastCRMException:',
    it: "Impossibile salvare il lead in Dynamics CRM. Controllare le impostazioni dell'account di Dynamics CRM. LastCRMError: Impossibile accedere a Dynamics CRM, LastCRMException:",
  },
  E2: {
    en: 'Could not save the lead to Dynamics CRM. User does not have create permissions for the leadsourcecode attribute in the lead entity',
    it: "Impossibile salvare il lead in Dynamics CRM. L'utente non dispone delle autorizzazioni di creazione per l'attributo leadsourcecode nell'entità lead",
  },
  E3: {
    en: 'Could not save the lead to Dynamics CRM using AAD. Exception:: Tenant not found. This instance may happen if there are no active subscriptions for the tenant.',
    it: 'Impossibile salvare il lead in Dynamics CRM utilizzando AAD. Eccezione:: Tenant non trovato. Questa istanza può verificarsi se non sono presenti sottoscrizioni attive per il tenant.',
  },
  E4: {
    en: 'Could not save the lead to Dynamics CRM. LastCRMError: SecLib::RetrievePrivilegeForUser failed - no roles are assigned to user.',
    it: "Impossibile salvare il lead in Dynamics CRM. LastCRMError: SecLib::RetrievePrivilegeForUser non riuscito - nessun ruolo viene assegnato all'utente.",
  },
  E5: {
    en: 'Could not save the lead to Dynamics CRM using AAD. Exception:: Application with identifier was not found in the directory',
    it: 'Impossibile salvare il lead in Dynamics CRM utilizzando AAD. Eccezione:: applicazione con identificatore non trovata nella directory',
  },
  E6: {
    en: 'Could not save the lead to Dynamics CRM using AAD. Exception:: Requested tenant identifier is not valid and not valid external domain format',
    it: 'Impossibile salvare il lead in Dynamics CRM utilizzando AAD. Eccezione:: identificatore tenant richiesto non valido e non valido formato di dominio esterno',
  },
  E7: {
    en: 'Could not save the lead to Dynamics CRM using AAD. Exception:: Error validating credentials.: Invalid client secret is provided.',
    it: 'Impossibile salvare il lead in Dynamics CRM utilizzando AAD. Eccezione:: errore durante la convalida delle credenziali.: viene fornito un segreto client non valido.',
  },
  E8: {
    en: 'Could not save the lead to Dynamics CRM. LastCRMError: The request channel timed out while waiting for a reply after 00:02:00. Increase the timeout value passed to the call to Request or increase the SendTimeout value on the Binding. The time allotted to this operation may have been a portion of a longer timeout.',
    it: "Impossibile salvare il lead in Dynamics CRM. LastCRMError: timeout del canale di richiesta durante l'attesa di una risposta dopo 00:02:00. Aumentare il valore di timeout passato alla chiamata a Request o aumentare il valore SendTimeout nell'associazione. Il tempo assegnato a questa operazione potrebbe essere stato una parte di un timeout più lungo.",
  },
};
