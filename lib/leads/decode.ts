import type { Locale, Localized } from '#lib/i18n/locale.ts';

/** What a code of the marketplace means: a few words for the table, a sentence for the tooltip. */
export type Decoded = { label: string; meaning: string | null };

type Glossary = Readonly<Record<string, Localized<{ label: string; meaning: string }>>>;

/**
 * Every source and action Microsoft has documented. Others are real too: they are shown as they are.
 * @see https://learn.microsoft.com/partner-center/marketplace-offers/partner-center-portal/commercial-marketplace-get-customer-leads
 */
const sources: Glossary = {
  AzureMarketplace: {
    en: { label: 'Azure Marketplace', meaning: 'The storefront azuremarketplace.microsoft.com.' },
    it: { label: 'Azure Marketplace', meaning: 'La vetrina azuremarketplace.microsoft.com.' },
  },
  AzurePortal: {
    en: { label: 'Azure portal', meaning: 'The marketplace inside the Azure portal.' },
    it: { label: 'Portale di Azure', meaning: 'Il marketplace all’interno del portale di Azure.' },
  },
  SPZA: {
    en: { label: 'AppSource', meaning: 'The storefront AppSource. SPZA is its internal name.' },
    it: { label: 'AppSource', meaning: 'La vetrina AppSource. SPZA è il suo nome interno.' },
  },
  TestDrive: {
    en: { label: 'Test drive', meaning: 'A test drive of the offer.' },
    it: { label: 'Versione di test', meaning: 'Una versione di test (test drive) dell’offerta.' },
  },
};

const actions: Glossary = {
  INS: {
    en: { label: 'Get it now', meaning: 'INS, installation: the customer pressed the button that acquires the offer.' },
    it: { label: 'Acquisizione', meaning: 'INS, installazione: il cliente ha premuto il pulsante che acquisisce l’offerta (Get it now).' },
  },
  PLT: {
    en: { label: 'Contact me', meaning: 'PLT, partner-led trial: the customer asks to be contacted.' },
    it: { label: 'Contattami', meaning: 'PLT, prova guidata dal partner: il cliente chiede di essere contattato (Contact me).' },
  },
  DNC: {
    en: { label: 'Do not contact', meaning: 'DNC: the customer asked for a partner listed on your page. For information; do not contact.' },
    it: {
      label: 'Non contattare',
      meaning: 'DNC: il cliente ha chiesto un partner elencato nella tua pagina. Solo per informazione: non contattarlo.',
    },
  },
  Create: {
    en: { label: 'Purchase', meaning: 'Create: the customer bought the offer in the Azure portal.' },
    it: { label: 'Acquisto', meaning: 'Create: il cliente ha acquistato l’offerta nel portale di Azure.' },
  },
  StartTestDrive: {
    en: { label: 'Test drive started', meaning: 'StartTestDrive: the customer started a test drive.' },
    it: { label: 'Test drive avviato', meaning: 'StartTestDrive: il cliente ha avviato una versione di test.' },
  },
};

export const knownSources = Object.keys(sources);
export const knownActions = Object.keys(actions);

export function decodeSource(source: string, locale: Locale): Decoded {
  // The marketplace has written `SPZA` and `AppSource (SPZA)` for the same storefront.
  return look(sources, /^AppSource\b/i.test(source) ? 'SPZA' : source, source, locale);
}

export function decodeAction(action: string, locale: Locale): Decoded {
  return look(actions, action, action, locale);
}

/** The customer asked for somebody else: the lead is for information only. */
export function isDoNotContact(action: string): boolean {
  return action.toUpperCase() === 'DNC';
}

function look(glossary: Glossary, key: string, raw: string, locale: Locale): Decoded {
  const known = Object.keys(glossary).find((name) => name.toLowerCase() === key.toLowerCase());
  return known ? glossary[known]![locale] : { label: raw, meaning: null };
}
