import type { ErrorEntries } from './entry.ts';
import { retriesUntilFixed } from './next-step.ts';

const misconfigured = { owner: 'publisher', retry: 'after-fix', field: 'url', guide: [], documented: null } as const;

/** The certificate that the destination shows. Leadport checks it like a browser and offers no way round. */
export const networkTlsCertificateErrors = {
  'network-tls-expired': {
    ...misconfigured,
    causes: ['tls_certificate_expired'],
    related: ['network-tls-not-yet-valid', 'network-tls-chain'],
    text: {
      en: {
        title: 'The certificate of the destination has expired',
        cause:
          'The server still shows a TLS certificate whose validity is over. Leadport does not send personal data over such a connection.',
        fix: [
          'Renew the certificate of the host name in the address, where it was issued: your hosting provider, your cloud’s certificate service or Let’s Encrypt.',
          'Install the new certificate with its intermediate certificates and reload the web server or proxy. A renewed file alone changes nothing while the old one is still loaded.',
          'Open the address in a browser, click the icon left of it and check the new expiry date.',
          'Press Publish. Set up automatic renewal so that it does not come back.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'Il certificato della destinazione è scaduto',
        cause: 'Il server presenta ancora un certificato TLS scaduto. Leadport non invia dati personali su una connessione di questo tipo.',
        fix: [
          'Rinnova il certificato del nome host nell’indirizzo presso chi lo ha emesso: il provider di hosting, il servizio certificati del tuo cloud o Let’s Encrypt.',
          'Installa il nuovo certificato con i certificati intermedi e ricarica il server web o il proxy. Il file rinnovato da solo non basta finché resta caricato il vecchio.',
          'Apri l’indirizzo nel browser, fai clic sull’icona alla sua sinistra e controlla la nuova data di scadenza.',
          'Premi Pubblica. Imposta il rinnovo automatico, così non si ripete.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
  'network-tls-not-yet-valid': {
    ...misconfigured,
    causes: ['tls_certificate_not_yet_valid'],
    related: ['network-tls-expired'],
    text: {
      en: {
        title: 'The certificate is not valid yet',
        cause:
          'The validity of the server’s TLS certificate starts in the future. Either the certificate was issued for a later date, or the clock of the machine that issued it is ahead.',
        fix: [
          'Open the address in a browser, look at the certificate and read "Issued on" (Not Before).',
          'Set the clock of the machine that issues your certificates (time synchronisation) and issue the certificate again.',
          'If the date was chosen on purpose, put the previous certificate back until then.',
          'Press Publish.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'Il certificato non è ancora valido',
        cause:
          'La validità del certificato TLS del server inizia nel futuro. O il certificato è stato emesso per una data successiva, oppure l’orologio della macchina che lo ha emesso è avanti.',
        fix: [
          'Apri l’indirizzo nel browser, guarda il certificato e leggi la data di emissione (Not Before).',
          'Regola l’orologio della macchina che emette i certificati (sincronizzazione dell’ora) ed emetti di nuovo il certificato.',
          'Se la data era voluta, rimetti fino ad allora il certificato precedente.',
          'Premi Pubblica.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
  'network-tls-hostname': {
    ...misconfigured,
    causes: ['tls_hostname_mismatch'],
    related: ['network-dns', 'network-tls-chain', 'network-url-invalid'],
    text: {
      en: {
        title: 'The certificate belongs to another host name',
        cause:
          'The server shows a valid certificate, but the host name in the address is not among the names in it. The address may use an alias, an IP address or an old name, or the server picks the wrong certificate for this name.',
        fix: [
          'Open the address in a browser and read in the certificate, under "Subject Alternative Name", the names it is valid for.',
          'If one of these names is the right one for your service, use it in the address: offer, Destination. Never use an IP address.',
          'Otherwise have the certificate issued for the name in the address. A wildcard such as *.example.com covers one level only, not a.b.example.com.',
          'If the certificate is somebody else’s (a hosting provider, a CDN), bind your domain to the service there, or correct the DNS record.',
          'Press Publish.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'Il certificato appartiene a un altro nome host',
        cause:
          'Il server presenta un certificato valido, ma il nome host dell’indirizzo non è tra i nomi che contiene. L’indirizzo usa forse un alias, un indirizzo IP o un nome vecchio, oppure il server sceglie il certificato sbagliato per questo nome.',
        fix: [
          'Apri l’indirizzo nel browser e leggi nel certificato, alla voce "Nome alternativo del soggetto" (Subject Alternative Name), per quali nomi vale.',
          'Se uno di questi nomi è quello giusto per il tuo servizio, usalo nell’indirizzo: offerta, Destinazione. Mai un indirizzo IP.',
          'Altrimenti fai emettere il certificato per il nome che compare nell’indirizzo. Un carattere jolly come *.example.com copre un solo livello, non a.b.example.com.',
          'Se il certificato è di qualcun altro (un provider di hosting, una CDN), associa lì il tuo dominio al servizio oppure correggi il record DNS.',
          'Premi Pubblica.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
  'network-tls-chain': {
    ...misconfigured,
    causes: ['tls_incomplete_chain_or_unknown_ca'],
    related: ['network-tls-untrusted-root', 'network-tls-self-signed', 'network-tls-expired'],
    text: {
      en: {
        title: 'The certificate chain of the destination is incomplete',
        cause:
          'The server sends its own certificate but not the intermediate certificates that connect it with a public authority, or the authority is not a public one. Browsers often fetch what is missing by themselves, so the page may open there without a warning.',
        fix: [
          'Ask your certificate authority for the full chain (often called fullchain.pem, ca-bundle or "PEM with chain").',
          'Install it on the web server, proxy or gateway in place of the single certificate: your own certificate first, then the intermediates. Reload the server.',
          'Check with a public TLS checker, such as SSL Labs, that it no longer reports "chain issues: incomplete".',
          'If the certificate comes from your company’s own authority, replace it with one from a public authority.',
          'Press Publish.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'La catena di certificati della destinazione è incompleta',
        cause:
          'Il server invia il proprio certificato ma non i certificati intermedi che lo collegano a un’autorità pubblica, oppure l’autorità non è pubblica. I browser spesso recuperano da soli ciò che manca, quindi lì la pagina può aprirsi senza avvisi.',
        fix: [
          'Chiedi all’autorità di certificazione la catena completa (spesso si chiama fullchain.pem, ca-bundle o "PEM con catena").',
          'Installala sul server web, proxy o gateway al posto del certificato singolo: prima il tuo certificato, poi gli intermedi. Ricarica il server.',
          'Controlla con un verificatore TLS pubblico, per esempio SSL Labs, che non segnali più "chain issues: incomplete".',
          'Se il certificato viene dall’autorità interna della tua azienda, sostituiscilo con uno di un’autorità pubblica.',
          'Premi Pubblica.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
} satisfies ErrorEntries;
