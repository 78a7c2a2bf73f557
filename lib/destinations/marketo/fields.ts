import type { Field } from '../contract.ts';

export const fields = {
  munchkinId: {
    kind: 'text',
    label: { en: 'Munchkin ID', it: 'Munchkin ID' },
    help: {
      en: 'Names your Marketo subscription; Leadport calls its REST API at this name.',
      it: 'Identifica il tuo abbonamento Marketo: a questo nome Leadport chiama la sua API REST.',
    },
    where: {
      en: 'Marketo: Admin > Integration > Munchkin > Munchkin Account ID. It is also the first part of the REST API endpoint.',
      it: 'Marketo: Admin > Integration > Munchkin > Munchkin Account ID. È anche la prima parte dell’endpoint dell’API REST.',
    },
    placeholder: '123-PQR-789',
  },
  formId: {
    kind: 'text',
    label: { en: 'Form ID', it: 'ID del modulo (Form ID)' },
    help: {
      en: 'The approved form that receives the leads. It needs all eight fields of the guide.',
      it: 'Il modulo approvato che riceve i lead. Deve avere tutti gli otto campi della guida.',
    },
    where: {
      en: 'Marketo: Design Studio > Forms > your form > Embed Code. The number at the end of loadForm, for example 1179.',
      it: 'Marketo: Design Studio > Forms > il tuo modulo > Embed Code. Il numero alla fine di loadForm, per esempio 1179.',
    },
    placeholder: '1179',
  },
  clientId: {
    kind: 'text',
    label: { en: 'Client ID', it: 'Client ID' },
    help: {
      en: 'Identifies the custom service through which Leadport signs in.',
      it: 'Identifica il servizio personalizzato con cui Leadport accede.',
    },
    where: {
      en: 'Marketo: Admin > Integration > LaunchPoint > your service > View Details > Client Id.',
      it: 'Marketo: Admin > Integration > LaunchPoint > il tuo servizio > View Details > Client Id.',
    },
    placeholder: '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
  },
  clientSecret: {
    kind: 'secret',
    label: { en: 'Client Secret', it: 'Client Secret' },
    help: {
      en: 'The secret that belongs to the Client ID. Not the token of the Get Token button, which lasts an hour.',
      it: 'Il segreto che appartiene al Client ID. Non il token del pulsante Get Token, che dura un’ora.',
    },
    where: {
      en: 'Marketo: Admin > Integration > LaunchPoint > your service > View Details > Client Secret.',
      it: 'Marketo: Admin > Integration > LaunchPoint > il tuo servizio > View Details > Client Secret.',
    },
  },
  serverId: {
    kind: 'text',
    optional: true,
    label: { en: 'Server ID', it: 'ID del server (Server ID)' },
    help: {
      en: 'Only older set-ups have it. Leadport does not need it: the REST API goes by the Munchkin ID.',
      it: 'Lo hanno solo le configurazioni meno recenti. Leadport non ne ha bisogno: l’API REST usa il Munchkin ID.',
    },
    where: {
      en: 'Marketo: Embed Code of the form, for example ys12 in //app-ys12.marketo.com.',
      it: 'Marketo: Embed Code del modulo, per esempio ys12 in //app-ys12.marketo.com.',
    },
    placeholder: 'ys12',
  },
} as const satisfies Record<string, Field>;
