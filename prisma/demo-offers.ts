import { randomBytes } from 'node:crypto';
import type { OfferType } from '#lib/offers/offer-type.ts';
import type { SandboxSettings } from '#sandbox/settings.ts';

export type DemoOffer = {
  offerId: string;
  title: string;
  type: OfferType;
  destination: { type: string; config: Record<string, unknown> } | null;
  isLive: boolean;
  leads: number;
};

/** Two publishers with one offer in each state a newcomer should meet: working, broken, waiting to be published, empty. */
export function demoOffers(sandbox: SandboxSettings): DemoOffer[] {
  return [
    {
      offerId: 'contoso.analytics',
      title: 'Contoso Analytics',
      type: 'saas-contact-me',
      destination: {
        type: 'https-endpoint',
        config: { url: sandbox.inboxUrl('analytics'), signingSecret: sandbox.signingSecret, authentication: 'none' },
      },
      isLive: true,
      leads: 14,
    },
    {
      offerId: 'contoso.insights',
      title: 'Contoso Insights for Retail',
      type: 'saas-free-trial',
      destination: { type: 'azure-table', config: { connectionString: sandbox.connectionString } },
      isLive: true,
      leads: 9,
    },
    {
      offerId: 'contoso.field-service',
      title: 'Contoso Field Service',
      type: 'consulting-service',
      // Somebody rotated the storage account's keys: leads wait until the new one is pasted.
      destination: { type: 'azure-table', config: { connectionString: withOtherKey(sandbox.connectionString) } },
      isLive: true,
      leads: 6,
    },
    { offerId: 'contoso.gateway', title: 'Contoso Gateway', type: 'virtual-machine', destination: null, isLive: false, leads: 0 },
    {
      offerId: 'fabrikam.backup',
      title: 'Fabrikam Backup',
      type: 'saas-transactable',
      destination: {
        type: 'https-endpoint',
        config: { url: sandbox.inboxUrl('backup'), authentication: 'bearer', bearerToken: randomBytes(24).toString('base64url') },
      },
      isLive: true,
      leads: 5,
    },
    {
      offerId: 'fabrikam.migration',
      title: 'Fabrikam Migration Assessment',
      type: 'consulting-service',
      destination: null,
      isLive: false,
      leads: 0,
    },
  ];
}

function withOtherKey(connectionString: string): string {
  return connectionString.replace(/AccountKey=[^;]+/, () => `AccountKey=${randomBytes(64).toString('base64')}`);
}
