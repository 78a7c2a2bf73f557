import type { ErrorEntries } from './entry.ts';
import { retries, retriesUntilFixed } from './next-step.ts';

const misconfigured = { owner: 'publisher', retry: 'after-fix', field: 'url', guide: [], documented: null } as const;

/** Agreeing on a secure connection, apart from the certificate. */
export const networkTlsHandshakeErrors = {
  'network-tls-version': {
    ...misconfigured,
    causes: ['tls_version_too_old'],
    related: ['network-tls-handshake-failed', 'network-url-https-on-http-port'],
    text: {
      en: {
        title: 'The destination only offers an outdated TLS version',
        cause:
          'The server speaks TLS 1.1 or older. These versions are withdrawn because they can be broken; Leadport needs TLS 1.2 or 1.3, as do Microsoft’s own services.',
        fix: [
          'Turn on TLS 1.2 and 1.3 on the web server, proxy or gateway in front of the service. nginx: ssl_protocols TLSv1.2 TLSv1.3. Azure App Service: Configuration, General settings, Minimum inbound TLS version.',
          'On Windows Server, update to 2016 or later, or turn on TLS 1.2 for Schannel in the registry.',
          'Check with a public TLS checker, such as SSL Labs, that TLS 1.2 is offered.',
          'Press Publish.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'La destinazione offre solo una versione di TLS superata',
        cause:
          'Il server usa TLS 1.1 o una versione precedente. Sono state ritirate perché si possono violare; Leadport richiede TLS 1.2 o 1.3, come i servizi di Microsoft.',
        fix: [
          'Attiva TLS 1.2 e 1.3 sul server web, proxy o gateway davanti al servizio. nginx: ssl_protocols TLSv1.2 TLSv1.3. Servizio app di Azure: Configurazione, Impostazioni generali, Versione TLS in ingresso minima.',
          'Su Windows Server passa alla versione 2016 o successiva, oppure attiva TLS 1.2 per Schannel nel registro di sistema.',
          'Controlla con un verificatore TLS pubblico, per esempio SSL Labs, che TLS 1.2 sia offerto.',
          'Premi Pubblica.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
  'network-tls-client-certificate': {
    ...misconfigured,
    causes: ['tls_client_certificate_required'],
    related: ['network-connection-closed', 'network-tls-handshake-failed'],
    text: {
      en: {
        title: 'The destination asks for a client certificate',
        cause:
          'The server accepts only callers that show a certificate of their own (mutual TLS). Leadport, like the marketplace, identifies itself with a signature or a token, not with a certificate.',
        fix: [
          'Turn the client certificate off for the path that receives leads. Azure App Service: Configuration, General settings, Incoming client certificates, Ignore, or add the path under Certificate exclusion paths. nginx: ssl_verify_client optional, checked on the other paths only.',
          'Protect that path in another way: enter a signing secret or a bearer token in the offer, Destination, and check it in your service.',
          'Press Publish.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'La destinazione chiede un certificato client',
        cause:
          'Il server accetta solo chi presenta un proprio certificato (TLS reciproco). Leadport, come il marketplace, si identifica con una firma o un token, non con un certificato.',
        fix: [
          'Disattiva il certificato client per il percorso che riceve i lead. Servizio app di Azure: Configurazione, Impostazioni generali, Certificati client in ingresso, Ignora, oppure aggiungi il percorso tra quelli esclusi dal certificato. nginx: ssl_verify_client optional, con la verifica solo sugli altri percorsi.',
          'Proteggi quel percorso in un altro modo: inserisci un segreto di firma o un token bearer nell’offerta, Destinazione, e verificalo nel tuo servizio.',
          'Premi Pubblica.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
  'network-tls-handshake-reset': {
    owner: 'network',
    retry: 'automatic',
    field: null,
    guide: [],
    documented: null,
    causes: ['connection_reset_in_tls_handshake'],
    related: ['network-connection-reset', 'network-tls-handshake-failed', 'network-connect-timeout'],
    text: {
      en: {
        title: 'The connection broke before it was secured',
        cause:
          'The host accepted the call and broke off while both sides were still agreeing on encryption. It was restarting or overloaded, or a firewall on the way does not let this traffic through. Nothing of the lead had been sent yet.',
        fix: [
          'Nothing to do when it happens once. Watch whether the next attempt succeeds.',
          'If every attempt ends like this, look for a firewall or an intrusion prevention that resets TLS connections from outside, and allow them for this host name.',
          'Check that the port in the address is the HTTPS port of the service.',
        ],
        next: retries.en,
      },
      it: {
        title: 'La connessione è caduta prima di essere protetta',
        cause:
          'L’host ha accettato la chiamata e l’ha interrotta mentre le due parti stavano ancora concordando la cifratura. Si stava riavviando, era sovraccarico, oppure un firewall lungo il percorso non lascia passare questo traffico. Del lead non era ancora partito nulla.',
        fix: [
          'Se succede una volta sola non serve fare nulla. Guarda se il prossimo tentativo riesce.',
          'Se ogni tentativo finisce così, cerca un firewall o un sistema anti-intrusione che interrompe le connessioni TLS dall’esterno e consentile per questo nome host.',
          'Controlla che la porta nell’indirizzo sia quella HTTPS del servizio.',
        ],
        next: retries.it,
      },
    },
  },
  'network-tls-handshake-failed': {
    ...misconfigured,
    causes: [],
    related: ['network-tls-version', 'network-tls-client-certificate', 'network-url-https-on-http-port'],
    text: {
      en: {
        title: 'No secure connection could be agreed on',
        cause:
          'The server refused the TLS handshake without a clear reason. Usually it has no certificate for this host name, offers only outdated ciphers, or requires a client certificate.',
        fix: [
          'Check with a public TLS checker, such as SSL Labs, that the host name has a certificate and offers TLS 1.2 or 1.3 with current ciphers.',
          'If several sites share the server, make sure that one is set up for exactly this host name (SNI).',
          'If the service demands a client certificate, turn that off for the path that receives leads.',
          'Press Publish.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'Non è stato possibile concordare una connessione sicura',
        cause:
          'Il server ha rifiutato l’handshake TLS senza un motivo chiaro. Di solito non ha un certificato per questo nome host, offre solo cifrari superati o richiede un certificato client.',
        fix: [
          'Controlla con un verificatore TLS pubblico, per esempio SSL Labs, che il nome host abbia un certificato e offra TLS 1.2 o 1.3 con cifrari attuali.',
          'Se più siti condividono il server, accertati che ce ne sia uno configurato proprio per questo nome host (SNI).',
          'Se il servizio pretende un certificato client, disattivalo per il percorso che riceve i lead.',
          'Premi Pubblica.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
} satisfies ErrorEntries;
