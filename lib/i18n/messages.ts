import enUi from '#messages/en/ui.json';
import enShell from '#messages/en/shell.json';
import enAuth from '#messages/en/auth.json';
import enHome from '#messages/en/home.json';
import enOffers from '#messages/en/offers.json';
import enLeads from '#messages/en/leads.json';
import enErrors from '#messages/en/errors.json';
import enHelp from '#messages/en/help.json';
import enSettings from '#messages/en/settings.json';
import enHealth from '#messages/en/health.json';
import enSupport from '#messages/en/support.json';
import enAlerts from '#messages/en/alerts.json';
import enNotifications from '#messages/en/notifications.json';
import enAdmin from '#messages/en/admin.json';
import enEvidence from '#messages/en/evidence.json';
import itUi from '#messages/it/ui.json';
import itShell from '#messages/it/shell.json';
import itAuth from '#messages/it/auth.json';
import itHome from '#messages/it/home.json';
import itOffers from '#messages/it/offers.json';
import itLeads from '#messages/it/leads.json';
import itErrors from '#messages/it/errors.json';
import itHelp from '#messages/it/help.json';
import itSettings from '#messages/it/settings.json';
import itHealth from '#messages/it/health.json';
import itSupport from '#messages/it/support.json';
import itAlerts from '#messages/it/alerts.json';
import itNotifications from '#messages/it/notifications.json';
import itAdmin from '#messages/it/admin.json';
import itEvidence from '#messages/it/evidence.json';
import type { Locale } from './locale.ts';

const en = {
  ui: enUi,
  shell: enShell,
  auth: enAuth,
  home: enHome,
  offers: enOffers,
  leads: enLeads,
  errors: enErrors,
  help: enHelp,
  settings: enSettings,
  health: enHealth,
  support: enSupport,
  alerts: enAlerts,
  notifications: enNotifications,
  admin: enAdmin,
  evidence: enEvidence,
};

export type Messages = typeof en;

export type Namespace = keyof Messages;

// The annotation makes a key that Italian lacks a compile error; messages.test.ts finds the other direction.
const it: Messages = {
  ui: itUi,
  shell: itShell,
  auth: itAuth,
  home: itHome,
  offers: itOffers,
  leads: itLeads,
  errors: itErrors,
  help: itHelp,
  settings: itSettings,
  health: itHealth,
  support: itSupport,
  alerts: itAlerts,
  notifications: itNotifications,
  admin: itAdmin,
  evidence: itEvidence,
};

/**
 * The interface's texts, one namespace per file in `messages/<language>/`. For the app only: Next compiles the files,
 * Node alone would refuse the imports. What workers say lives in TypeScript beside its declaration.
 */
export const messages: Record<Locale, Messages> = { en, it };

/** The part of the texts that goes to the browser: client components name their namespaces, the rest stays on the server. */
export function pickMessages(all: Messages, namespaces: readonly Namespace[]): Partial<Messages> {
  return Object.fromEntries(namespaces.map((namespace) => [namespace, all[namespace]]));
}

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
