import type { Localized } from '#lib/i18n/locale.ts';

// What Leadport does meanwhile, in the few variants there are. "About three days" is the sum of the default RETRY_SCHEDULE.

/** Heals by itself. */
export const retries: Localized = {
  en: 'Leadport keeps the lead and tries again by itself, after a few seconds at first, then with growing pauses over about three days. After that it holds the lead for you. It never drops one.',
  it: 'Leadport conserva il lead e riprova da solo, dopo pochi secondi all’inizio, poi a intervalli sempre più lunghi per circa tre giorni. Dopo lo trattiene in attesa di te. Non ne scarta nessuno.',
};

/** The request had left when it failed: the destination may have the lead. */
export const resends: Localized = {
  en: 'The request had already left, so the lead may have arrived. Leadport sends it again with growing pauses over about three days, always under the same lead id, by which the destination can recognise the repeat.',
  it: 'La richiesta era già partita, quindi il lead potrebbe essere arrivato. Leadport lo invia di nuovo a intervalli sempre più lunghi per circa tre giorni, sempre con lo stesso id, da cui la destinazione può riconoscere la ripetizione.',
};

/** Needs a fix, but below HTTP: Leadport goes on trying and notices by itself. */
export const retriesUntilFixed: Localized = {
  en: 'Leadport keeps every lead and goes on trying with growing pauses over about three days, so it notices by itself when the fix is in place. After that it holds the leads. None is lost.',
  it: 'Leadport conserva ogni lead e continua a provare a intervalli sempre più lunghi per circa tre giorni, così si accorge da solo quando la correzione è attiva. Dopo trattiene i lead. Nessuno va perso.',
};

/** Needs a fix: waits for the publisher. */
export const holds: Localized = {
  en: 'Leadport holds the leads of this connection and loses none. As soon as a check succeeds or a corrected version is live, it delivers them in the order in which they arrived.',
  it: 'Leadport trattiene i lead di questa connessione e non ne perde nessuno. Appena un controllo riesce o una versione corretta è attiva, li consegna nell’ordine in cui sono arrivati.',
};

/** Leadport itself refuses the address. */
export const refusesAddress: Localized = {
  en: 'Leadport neither saves nor calls such an address. Leads that already wait for it are held and delivered in order as soon as a corrected version is live.',
  it: 'Leadport non salva e non chiama un indirizzo di questo tipo. I lead già in attesa restano trattenuti e vengono consegnati in ordine appena è attiva una versione corretta.',
};
