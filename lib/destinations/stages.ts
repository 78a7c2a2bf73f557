import type { Locale, Localized } from '#lib/i18n/locale.ts';
import { applies } from './applies.ts';

/** Points of the way to a record, in order. Each can stop a lead; where one does, those before it are proven. */
export const stageNames = ['address', 'dns', 'connect', 'tls', 'token', 'user', 'role', 'field-permission', 'write', 'read-back'] as const;

export type Stage = (typeof stageNames)[number];

/** A stage of one destination. `when` names the settings that bring it, where not every configuration passes it. */
export type StageDeclaration = Stage | { stage: Stage; when: { field: string; is: readonly string[] } };

/** What every address has to pass before anything is said. */
export const wayThere = ['address', 'dns', 'connect', 'tls'] as const satisfies readonly Stage[];

/** Steps of a publish run that need the network. Those without a stage are skipped. */
type NetworkStep = 'reach' | 'sign-in' | 'deliver' | 'read-back';

const steps: Readonly<Record<Stage, NetworkStep>> = {
  address: 'reach',
  dns: 'reach',
  connect: 'reach',
  tls: 'reach',
  token: 'sign-in',
  user: 'deliver',
  role: 'deliver',
  'field-permission': 'deliver',
  write: 'deliver',
  'read-back': 'read-back',
};

/** The step at which Publish shows a stage; null for what is none. */
export function stepOfStage(stage: string): NetworkStep | null {
  return isStage(stage) ? steps[stage] : null;
}

type Declared = { stages: readonly StageDeclaration[] };

/** The stages that one configuration passes, in order. */
export function stagesOf({ stages }: Declared, config: Readonly<Record<string, unknown>>): Stage[] {
  return stages.flatMap((declared) => {
    if (typeof declared === 'string') return [declared];
    return applies(declared, config) ? [declared.stage] : [];
  });
}

/** The network steps of a publish run that one configuration has, in order. */
export function stepsOf(spec: Declared, config: Readonly<Record<string, unknown>>): NetworkStep[] {
  return [...new Set(stagesOf(spec, config).map((stage) => steps[stage]))];
}

/** A stage as people read it. Attempts also name what they were about when a connection broke off (`deliver`, `sign-in` ...). */
export function stageName(stage: string, locale: Locale): string {
  return Object.hasOwn(names, stage) ? names[stage as keyof typeof names][locale] : stage;
}

function isStage(name: string): name is Stage {
  return Object.hasOwn(steps, name);
}

const names = {
  configuration: { en: 'Settings', it: 'Impostazioni' },
  address: { en: 'Address', it: 'Indirizzo' },
  dns: { en: 'Name (DNS)', it: 'Nome (DNS)' },
  connect: { en: 'Connection', it: 'Connessione' },
  tls: { en: 'Certificate (TLS)', it: 'Certificato (TLS)' },
  token: { en: 'Sign-in (token)', it: 'Accesso (token)' },
  user: { en: 'User', it: 'Utente' },
  role: { en: 'Security role', it: 'Ruolo di sicurezza' },
  'field-permission': { en: 'Field permissions', it: 'Autorizzazioni sui campi' },
  write: { en: 'Writing the lead', it: 'Scrittura del lead' },
  'read-back': { en: 'Reading back', it: 'Rilettura' },
  'sign-in': { en: 'Sign-in', it: 'Accesso' },
  prepare: { en: 'Preparing', it: 'Preparazione' },
  deliver: { en: 'Sending the lead', it: 'Invio del lead' },
  send: { en: 'Sending', it: 'Invio' },
  response: { en: 'Waiting for the answer', it: 'Attesa della risposta' },
} satisfies Record<Stage, Localized> & Record<string, Localized>;

/** What is known once a stage is passed. */
export const stageProofs: Readonly<Record<Stage, Localized>> = {
  address: {
    en: 'The address is public and uses HTTPS.',
    it: 'L’indirizzo è pubblico e usa HTTPS.',
  },
  dns: {
    en: 'The host name is known to DNS.',
    it: 'Il nome dell’host esiste nel DNS.',
  },
  connect: {
    en: 'The host accepts a connection.',
    it: 'L’host accetta una connessione.',
  },
  tls: {
    en: 'The certificate is valid, made for this name and issued by an authority that browsers trust.',
    it: 'Il certificato è valido, emesso per questo nome e da un’autorità considerata attendibile dai browser.',
  },
  token: {
    en: 'The sign-in service knows these credentials and issues an access token.',
    it: 'Il servizio di accesso riconosce queste credenziali ed emette un token.',
  },
  user: {
    en: 'The environment knows whoever signed in, enabled and licensed.',
    it: 'L’ambiente riconosce chi ha eseguito l’accesso, abilitato e con licenza.',
  },
  role: {
    en: 'The security role allows making leads.',
    it: 'Il ruolo di sicurezza consente di creare lead.',
  },
  'field-permission': {
    en: 'Column security keeps no field of the lead closed.',
    it: 'La sicurezza delle colonne non blocca alcun campo del lead.',
  },
  write: {
    en: 'The test lead is taken.',
    it: 'Il lead di prova viene accettato.',
  },
  'read-back': {
    en: 'Leadport asks for the record and finds the same lead.',
    it: 'Leadport richiede il record e trova lo stesso lead.',
  },
};
