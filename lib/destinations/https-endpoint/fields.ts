import type { Field } from '../contract.ts';

const withEntra = { field: 'authentication', is: ['entra'] } as const;

export const fields = {
  url: {
    kind: 'secret-url',
    label: { en: 'URL', it: 'URL' },
    help: {
      en: 'The address that receives a POST with one lead as JSON. Any answer from 200 to 299 counts as delivered.',
      it: 'L’indirizzo che riceve una POST con un lead in JSON. Ogni risposta da 200 a 299 vale come consegna.',
    },
    where: {
      en: 'Power Automate: your flow > trigger "When an HTTP request is received" > HTTP URL (older flows: HTTP POST URL) > copy button.',
      it: 'Power Automate: il tuo flusso > trigger "Quando viene ricevuta una richiesta HTTP" > HTTP URL (nei flussi meno recenti: HTTP POST URL) > pulsante di copia.',
    },
    placeholder: 'https://leads.contoso.com/inbox',
  },
  signingSecret: {
    kind: 'secret',
    optional: true,
    label: { en: 'Signing secret', it: 'Segreto di firma' },
    help: {
      en: 'Signs every request after Standard Webhooks, so that your server can tell that the lead comes from Leadport.',
      it: 'Firma ogni richiesta secondo Standard Webhooks, così il tuo server riconosce che il lead arriva da Leadport.',
    },
    where: {
      en: 'Make one on your server: 24 to 64 random bytes in base64, with or without the prefix whsec_.',
      it: 'Crealo sul tuo server: da 24 a 64 byte casuali in base64, con o senza il prefisso whsec_.',
    },
    placeholder: 'whsec_…',
  },
  authentication: {
    kind: 'select',
    optional: true,
    label: { en: 'Authentication', it: 'Autenticazione' },
    help: {
      en: 'How Leadport identifies itself. A Power Automate URL with sig= needs none.',
      it: 'Come si identifica Leadport. Un URL di Power Automate con sig= non ne richiede.',
    },
    options: [
      { value: 'none', label: { en: 'None', it: 'Nessuna' } },
      { value: 'bearer', label: { en: 'Bearer token', it: 'Token di connessione (bearer)' } },
      { value: 'entra', label: { en: 'Microsoft Entra ID', it: 'Microsoft Entra ID' } },
    ],
  },
  bearerToken: {
    kind: 'secret',
    when: { field: 'authentication', is: ['bearer'] },
    label: { en: 'Bearer token', it: 'Token di connessione (bearer)' },
    help: {
      en: 'Sent as Authorization: Bearer with every lead.',
      it: 'Inviato come Authorization: Bearer con ogni lead.',
    },
    where: { en: 'Issued by the service that receives the leads.', it: 'Lo rilascia il servizio che riceve i lead.' },
  },
  directoryId: {
    kind: 'text',
    when: withEntra,
    label: { en: 'Directory ID', it: 'ID directory' },
    help: {
      en: 'The tenant of the application that signs in. Also called tenant ID.',
      it: 'Il tenant dell’applicazione che accede. Si chiama anche ID tenant.',
    },
    where: {
      en: 'Azure portal: Microsoft Entra ID > Overview > Tenant ID.',
      it: 'Portale di Azure: Microsoft Entra ID > Panoramica > ID tenant.',
    },
    placeholder: '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
  },
  applicationId: {
    kind: 'text',
    when: withEntra,
    label: { en: 'Application ID', it: 'ID applicazione' },
    help: {
      en: 'The registered application that calls your endpoint. Also called client ID.',
      it: 'L’applicazione registrata che chiama il tuo endpoint. Si chiama anche ID client.',
    },
    where: {
      en: 'Azure portal: Microsoft Entra ID > App registrations > your application > Overview > Application (client) ID.',
      it: 'Portale di Azure: Microsoft Entra ID > Registrazioni app > la tua applicazione > Panoramica > ID applicazione (client).',
    },
    placeholder: '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
  },
  applicationKey: {
    kind: 'secret',
    when: withEntra,
    label: { en: 'Application key', it: 'Chiave dell’applicazione' },
    help: {
      en: 'The client secret’s Value, not its Secret ID.',
      it: 'Il Valore del segreto client, non l’ID segreto.',
    },
    where: {
      en: 'Azure portal: Microsoft Entra ID > App registrations > your application > Certificates & secrets > New client secret > Value.',
      it: 'Portale di Azure: Microsoft Entra ID > Registrazioni app > la tua applicazione > Certificati e segreti > Nuovo segreto client > Valore.',
    },
  },
  audience: {
    kind: 'text',
    optional: true,
    when: withEntra,
    label: { en: 'Audience', it: 'Destinatario del token (audience)' },
    help: {
      en: 'What the token is for. Empty means Power Automate: https://service.flow.microsoft.com/',
      it: 'Per che cosa vale il token. Vuoto significa Power Automate: https://service.flow.microsoft.com/',
    },
    placeholder: 'https://service.flow.microsoft.com/',
  },
} as const satisfies Record<string, Field>;
