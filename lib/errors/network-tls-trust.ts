import type { ErrorEntries } from './entry.ts';
import { retriesUntilFixed } from './next-step.ts';

const misconfigured = { owner: 'publisher', retry: 'after-fix', field: 'url', guide: [], documented: null } as const;

/** Certificates that nobody outside has a reason to trust. */
export const networkTlsTrustErrors = {
  'network-tls-self-signed': {
    ...misconfigured,
    causes: ['tls_self_signed_certificate'],
    related: ['network-tls-untrusted-root', 'network-tls-chain'],
    text: {
      en: {
        title: 'The certificate of the destination is self-signed',
        cause:
          'The server has issued its certificate to itself. Nobody else vouches for it, so Leadport cannot know that it talks to your service and not to somebody in between.',
        fix: [
          'Get a certificate for the host name from a public authority. Let’s Encrypt is free; Azure, AWS and most hosting providers include one.',
          'Install it with its intermediate certificates in place of the self-signed one and reload the server.',
          'If a proxy or load balancer stands in front, install it there: that is where the connection from the internet ends.',
          'Press Publish.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'Il certificato della destinazione è autofirmato',
        cause:
          'Il server ha emesso il certificato da sé. Nessun altro lo garantisce, quindi Leadport non può sapere se sta parlando con il tuo servizio o con qualcuno nel mezzo.',
        fix: [
          'Ottieni un certificato per il nome host da un’autorità pubblica. Let’s Encrypt è gratuito; Azure, AWS e la maggior parte dei provider di hosting ne includono uno.',
          'Installalo con i certificati intermedi al posto di quello autofirmato e ricarica il server.',
          'Se davanti c’è un proxy o un bilanciatore, installalo lì: è lì che termina la connessione da Internet.',
          'Premi Pubblica.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
  'network-tls-untrusted-root': {
    ...misconfigured,
    causes: ['tls_untrusted_root_ca'],
    related: ['network-tls-self-signed', 'network-tls-chain'],
    text: {
      en: {
        title: 'The certificate comes from a private authority',
        cause:
          'The chain is complete but ends in a root certificate that is not publicly trusted: your company’s own authority, a development certificate, or a device that opens and re-encrypts traffic (TLS inspection).',
        fix: [
          'Replace the certificate with one for the same host name from a public authority. Colleagues’ computers trust your company’s root; Leadport and the rest of the internet do not.',
          'If a firewall or proxy with TLS inspection stands in front of the service, exempt this host name from inspection.',
          'Check from outside your network: a browser on a phone with Wi-Fi off must open the address without a warning.',
          'Press Publish.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'Il certificato viene da un’autorità privata',
        cause:
          'La catena è completa ma finisce in un certificato radice che non è riconosciuto pubblicamente: l’autorità interna della tua azienda, un certificato di sviluppo, oppure un apparato che apre e ricifra il traffico (ispezione TLS).',
        fix: [
          'Sostituisci il certificato con uno per lo stesso nome host emesso da un’autorità pubblica. I computer dei colleghi si fidano della radice aziendale; Leadport e il resto di Internet no.',
          'Se davanti al servizio c’è un firewall o un proxy con ispezione TLS, escludi questo nome host dall’ispezione.',
          'Controlla da fuori della tua rete: il browser di un telefono con il Wi-Fi spento deve aprire l’indirizzo senza avvisi.',
          'Premi Pubblica.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
  'network-tls-certificate-invalid': {
    ...misconfigured,
    causes: [],
    related: ['network-tls-chain', 'network-tls-expired', 'network-tls-untrusted-root'],
    text: {
      en: {
        title: 'The certificate of the destination is not accepted',
        cause:
          'The certificate has been revoked, is signed with a method that is no longer safe (SHA-1, short keys), or was not made for a web server.',
        fix: [
          'Open the attempt and read the exact reason under Response.',
          'Issue a new certificate for the host name at a public authority: RSA with 2,048 bits or more, or ECDSA P-256.',
          'Install it with its intermediate certificates and reload the server.',
          'Press Publish.',
        ],
        next: retriesUntilFixed.en,
      },
      it: {
        title: 'Il certificato della destinazione non è accettabile',
        cause:
          'Il certificato è stato revocato, è firmato con un metodo non più sicuro (SHA-1, chiavi corte), oppure non è stato creato per un server web.',
        fix: [
          'Apri il tentativo e leggi il motivo esatto sotto Risposta.',
          'Emetti un nuovo certificato per il nome host presso un’autorità pubblica: RSA da almeno 2.048 bit oppure ECDSA P-256.',
          'Installalo con i certificati intermedi e ricarica il server.',
          'Premi Pubblica.',
        ],
        next: retriesUntilFixed.it,
      },
    },
  },
} satisfies ErrorEntries;
