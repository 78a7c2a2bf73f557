import * as z from 'zod';
import type { DestinationSpec } from '../contract.ts';

const schema = z.strictObject({});

/** No destination: leads wait in the log until one is configured. */
export const storeOnly = {
  type: 'store-only',
  label: { en: 'Store only', it: 'Solo archivio' },
  summary: {
    en: 'Keeps leads in Leadport’s log and passes them on to nobody. Read them there or export them.',
    it: 'Conserva i lead nel registro di Leadport e non li passa a nessuno. Li leggi lì o li esporti.',
  },
  schema,
  fields: {},
  guide: [
    {
      text: {
        en: 'Nothing to set up. Leads appear in the lead log; choose another destination at any time.',
        it: 'Nulla da configurare. I lead compaiono nel registro; puoi scegliere un’altra destinazione in qualsiasi momento.',
      },
    },
  ],
  advise: () => [],
  target: () => 'Leadport',
  addresses: () => [],
  stages: [],
  truth: null,
  concurrency: 1,
} satisfies DestinationSpec<typeof schema>;
