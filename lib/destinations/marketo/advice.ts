import type { Localized } from '#lib/i18n/locale.ts';
import type { Advice } from '../contract.ts';

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What the values alone tell, before any call. */
export function advise(config: { clientId: string; clientSecret: string; serverId?: string }): Advice[] {
  const found: Advice[] = [];
  if (!guid.test(config.clientId)) {
    found.push(
      finding('marketo-client-unknown', 'warning', 'clientId', {
        en: 'A Client ID usually looks like 1b4e28ba-2fa1-11d2-883f-0016d3cca427. Compare it with View Details in LaunchPoint.',
        it: 'Un Client ID di solito ha la forma 1b4e28ba-2fa1-11d2-883f-0016d3cca427. Confrontalo con View Details in LaunchPoint.',
      }),
    );
  }
  if (guid.test(config.clientSecret)) {
    found.push(
      finding('marketo-credentials-refused', 'warning', 'clientSecret', {
        en: 'This has the form of a Client ID. The Client Secret stands below it under View Details and has no hyphens.',
        it: 'Questo ha la forma di un Client ID. Il Client Secret si trova sotto, in View Details, e non contiene trattini.',
      }),
    );
  }
  // A token ends with a colon and the pod it was issued in.
  if (/^[\da-f-]{36}:[a-z]{2,3}$/i.test(config.clientSecret)) {
    found.push(
      finding('marketo-credentials-refused', 'error', 'clientSecret', {
        en: 'This is an access token of the Get Token button; it ends within an hour. Paste the Client Secret instead.',
        it: 'Questo è un token di accesso del pulsante Get Token, che scade entro un’ora. Incolla invece il Client Secret.',
      }),
    );
  }
  if (config.serverId !== undefined) {
    found.push(
      finding('marketo-credentials-missing', 'info', 'serverId', {
        en: 'The Server ID served the anonymous form post, which Marketo no longer accepts. Leadport does not use it; you can empty the field.',
        it: 'Il Server ID serviva per l’invio anonimo del modulo, che Marketo non accetta più. Leadport non lo usa: puoi svuotare il campo.',
      }),
    );
  }
  return found;
}

function finding(code: string, severity: Advice['severity'], field: string, text: Localized): Advice {
  return { code, severity, field, text };
}
