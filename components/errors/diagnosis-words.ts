import type { Owner } from '#lib/errors/entry.ts';
import type { Localized } from '#lib/i18n/locale.ts';

type Words = {
  heading: string;
  why: string;
  fix: string;
  who: string;
  owner: Record<Owner, string>;
  meanwhile: string;
  copyLink: string;
  read: string;
  evidence: string;
  status: string;
  stage: string;
  vendorCode: string;
  vendorMessage: string;
  code: string;
  at: string;
  trace: string;
};

/** The card's own words. They stand here and not in a namespace because client parts of several areas show the card. */
export const diagnosisWords: Localized<Words> = {
  en: {
    heading: 'Diagnosis',
    why: 'Why',
    fix: 'What to do',
    who: 'Who acts',
    owner: {
      publisher: 'You. The fix is in your settings or in your own system.',
      vendor: 'The vendor. The trouble is on their side.',
      network: 'Whoever runs the network or the server in between.',
      portal: 'Leadport. Nothing to do for you.',
    },
    meanwhile: 'Meanwhile',
    copyLink: 'Copy link',
    read: 'Read the error page',
    evidence: 'The exact answer',
    status: 'HTTP status',
    stage: 'Stage',
    vendorCode: 'Their code',
    vendorMessage: 'Their words',
    code: 'Leadport code',
    at: 'Time',
    trace: 'Attempt',
  },
  it: {
    heading: 'Diagnosi',
    why: 'Perché',
    fix: 'Che cosa fare',
    who: 'A chi tocca',
    owner: {
      publisher: 'A te. La correzione è nelle tue impostazioni o nel tuo sistema.',
      vendor: 'Al fornitore. Il problema è dalla sua parte.',
      network: 'A chi gestisce la rete o il server che sta in mezzo.',
      portal: 'A Leadport. Tu non devi fare nulla.',
    },
    meanwhile: 'Nel frattempo',
    copyLink: 'Copia il link',
    read: 'Leggi la pagina dell’errore',
    evidence: 'La risposta esatta',
    status: 'Stato HTTP',
    stage: 'Passaggio',
    vendorCode: 'Il loro codice',
    vendorMessage: 'Le loro parole',
    code: 'Codice Leadport',
    at: 'Ora',
    trace: 'Tentativo',
  },
};
