import type { Owner } from '#lib/errors/entry.ts';
import type { Localized } from '#lib/i18n/locale.ts';

type Words = {
  heading: string;
  why: string;
  fix: string;
  who: string;
  owner: Record<Owner, string>;
  meanwhile: string;
  nextTry: string;
  waiting: (count: number) => string;
  /** `*` stands for a time. */
  since: {
    incident: (publishers: number, vendor: string | null) => string;
    outage: (vendor: string | null) => string;
    changed: (by: string | null) => string;
    worked: string;
  };
  others: string;
  othersNote: string;
  forCustomer: { owner: string; copyLink: string };
  copyLink: string;
  read: string;
  evidence: string;
  /** Instead, where the answer itself is kept elsewhere. */
  circumstances: string;
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
    nextTry: 'Next try',
    waiting: (count) => (count === 1 ? '1 lead waits' : `${count.toLocaleString('en')} leads wait`),
    since: {
      incident: (publishers, vendor) =>
        `${publishers} publishers have had this since *: it is trouble at ${vendor ?? 'the vendor'}. Change nothing.`,
      outage: (vendor) => `These settings worked until * and were not changed since: this may be trouble at ${vendor ?? 'the vendor'}.`,
      changed: (by) => `The connection worked until *. Its settings changed *${by ? ` (${by})` : ''}: look at what changed first.`,
      worked: 'The connection last worked *.',
    },
    others: 'It could also be',
    othersNote: 'The same answer fits these causes, likeliest first.',
    forCustomer: { owner: 'The publisher. The fix is in their settings or in their own system.', copyLink: 'Copy link for the customer' },
    copyLink: 'Copy link',
    read: 'Read the error page',
    evidence: 'The exact answer',
    circumstances: 'Where and when',
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
    nextTry: 'Prossimo tentativo',
    waiting: (count) => (count === 1 ? '1 lead in attesa' : `${count.toLocaleString('it')} lead in attesa`),
    since: {
      incident: (publishers, vendor) =>
        `${publishers} editori hanno lo stesso problema dal *: è un guasto ${vendor ? `di ${vendor}` : 'del fornitore'}. Non cambiare nulla.`,
      outage: (vendor) =>
        `Queste impostazioni hanno funzionato fino al * e da allora non sono cambiate: può essere un guasto ${vendor ? `di ${vendor}` : 'del fornitore'}.`,
      changed: (by) =>
        `La connessione ha funzionato fino al *. Le impostazioni sono cambiate il *${by ? ` (${by})` : ''}: guarda prima che cosa è cambiato.`,
      worked: 'La connessione ha funzionato l’ultima volta il *.',
    },
    others: 'Potrebbe anche essere',
    othersNote: 'La stessa risposta si adatta a queste cause, dalla più probabile.',
    forCustomer: {
      owner: 'All’editore. La correzione è nelle sue impostazioni o nel suo sistema.',
      copyLink: 'Copia il link per il cliente',
    },
    copyLink: 'Copia il link',
    read: 'Leggi la pagina dell’errore',
    evidence: 'La risposta esatta',
    circumstances: 'Dove e quando',
    status: 'Stato HTTP',
    stage: 'Passaggio',
    vendorCode: 'Il loro codice',
    vendorMessage: 'Le loro parole',
    code: 'Codice Leadport',
    at: 'Ora',
    trace: 'Tentativo',
  },
};
