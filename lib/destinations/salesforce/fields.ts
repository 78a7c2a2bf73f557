import type { Field } from '../contract.ts';

export const fields = {
  oid: {
    kind: 'text',
    label: { en: 'Organization ID (oid)', it: 'ID organizzazione (oid)' },
    help: {
      en: 'Names your Salesforce organization: 15 or 18 letters and digits that start with 00D. Also called object identifier.',
      it: 'Identifica la tua organizzazione Salesforce: 15 o 18 lettere e cifre che iniziano con 00D. Si chiama anche identificatore oggetto.',
    },
    where: {
      en: 'Salesforce: Setup > Company Settings > Company Information > Salesforce.com Organization ID. Or value of the input named oid in the generated form.',
      it: 'Salesforce: Imposta > Impostazioni società > Informazioni sulla società > ID organizzazione Salesforce.com. Oppure il valore dell’input oid nel modulo generato.',
    },
    placeholder: '00Do0000000ZHog',
  },
  host: {
    kind: 'text',
    optional: true,
    label: { en: 'Host', it: 'Host' },
    help: {
      en: 'Empty means webto.salesforce.com. Sandboxes use test.salesforce.com; a My Domain works as well.',
      it: 'Vuoto significa webto.salesforce.com. Le sandbox usano test.salesforce.com; va bene anche un My Domain.',
    },
    where: {
      en: 'The action of the generated form, or Setup > Company Settings > My Domain > Current My Domain URL.',
      it: 'L’attributo action del modulo generato, oppure Imposta > Impostazioni società > Dominio personale (My Domain) > URL attuale.',
    },
    placeholder: 'webto.salesforce.com',
  },
} as const satisfies Record<string, Field>;
