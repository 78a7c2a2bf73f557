import type { Localized } from '#lib/i18n/locale.ts';

type Words = {
  button: string;
  title: string;
  help: string;
  days: string;
  day: (count: number) => string;
  create: string;
  creating: string;
  failed: string;
  nothing: string;
  madeTitle: string;
  madeHelp: string;
  link: string;
  done: string;
  open: string;
  none: string;
  loadFailed: string;
  /** Before the day on which a link ends. */
  until: string;
  by: (name: string) => string;
  revoke: string;
  revokeOne: (code: string) => string;
  revokeTitle: string;
  revokeHelp: string;
  revokeFailed: string;
};

/** They stand here and not in a namespace because the button is placed on pages of several areas. */
export const shareWords: Localized<Words> = {
  en: {
    button: 'Share this problem',
    title: 'Share this problem',
    help: 'Whoever has the link reads what is wrong and how to fix it, without an account. Personal data and secrets are not on the page.',
    days: 'The link works for',
    day: (count) => (count === 1 ? '1 day' : `${count} days`),
    create: 'Make the link',
    creating: 'Making it',
    failed: 'The link could not be made. Try again.',
    nothing: 'Nothing is wrong here any more, so there is nothing to share.',
    madeTitle: 'The link is ready',
    madeHelp: 'Copy it now: Leadport does not keep the address and cannot show it again.',
    link: 'Link to the problem',
    done: 'Done',
    open: 'Links that still work',
    none: 'No link works at the moment.',
    loadFailed: 'The links could not be read just now.',
    until: 'until',
    by: (name) => `by ${name}`,
    revoke: 'End',
    revokeOne: (code) => `End the link to ${code}`,
    revokeTitle: 'End this link?',
    revokeHelp: 'Whoever opens it from now on reads that it shows nothing any more.',
    revokeFailed: 'The link could not be ended. Try again.',
  },
  it: {
    button: 'Condividi il problema',
    title: 'Condividi il problema',
    help: 'Chi ha il link legge che cosa non va e come sistemarlo, senza un account. La pagina non contiene dati personali né segreti.',
    days: 'Il link funziona per',
    day: (count) => (count === 1 ? '1 giorno' : `${count} giorni`),
    create: 'Crea il link',
    creating: 'Creazione in corso',
    failed: 'Il link non si è potuto creare. Riprova.',
    nothing: 'Qui non c’è più nessun problema, quindi non c’è nulla da condividere.',
    madeTitle: 'Il link è pronto',
    madeHelp: 'Copialo adesso: Leadport non conserva l’indirizzo e non può mostrarlo di nuovo.',
    link: 'Link al problema',
    done: 'Fatto',
    open: 'Link ancora attivi',
    none: 'Al momento nessun link è attivo.',
    loadFailed: 'I link non si sono potuti leggere in questo momento.',
    until: 'fino al',
    by: (name) => `di ${name}`,
    revoke: 'Chiudi',
    revokeOne: (code) => `Chiudi il link a ${code}`,
    revokeTitle: 'Chiudere questo link?',
    revokeHelp: 'Da adesso chi lo apre legge che non mostra più nulla.',
    revokeFailed: 'Il link non si è potuto chiudere. Riprova.',
  },
};
