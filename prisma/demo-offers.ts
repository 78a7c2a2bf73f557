import { randomBytes } from 'node:crypto';
import type { OfferType } from '#lib/offers/offer-type.ts';
import type { Directory } from '#sandbox/accounts.ts';
import type { SandboxSettings } from '#sandbox/settings.ts';
import { demoNeighbour } from './demo-episodes.ts';

export type DemoOffer = {
  offerId: string;
  title: string;
  type: OfferType;
  destination: { type: string; config: Record<string, unknown> } | null;
  isLive: boolean;
  /** Waiting for the worker at the first start. */
  leads: number;
  /** For how long nothing has arrived at the destination. */
  brokenDays: number;
};

/** Publishers with one offer in each state a newcomer should meet, and every destination at least once. */
export function demoOffers(sandbox: SandboxSettings): DemoOffer[] {
  return [...workingOffers(sandbox), ...neighbours(sandbox), ...troubledOffers(sandbox), ...emptyOffers()];
}

/** The publisher's demo key is for that of the first one. */
function workingOffers(sandbox: SandboxSettings): DemoOffer[] {
  const [contoso, fabrikam] = sandbox.accounts.directories as [Directory, Directory];
  const { clientId, clientSecret } = sandbox.accounts.marketo;
  return [
    live('contoso.analytics', 'Contoso Analytics', 'saas-contact-me', 14, {
      type: 'https-endpoint',
      config: { url: sandbox.inboxUrl('analytics'), signingSecret: sandbox.signingSecret, authentication: 'none' },
    }),
    live('contoso.insights', 'Contoso Insights for Retail', 'saas-free-trial', 9, {
      type: 'azure-table',
      config: { connectionString: sandbox.connectionString },
    }),
    // From before 2019, when the marketplace still wrote files.
    live('contoso.archive', 'Contoso Archive', 'virtual-machine', 3, {
      type: 'azure-blob',
      config: { connectionString: sandbox.connectionString, containerName: 'marketplaceleadcontainer' },
    }),
    live('contoso.sales-hub', 'Contoso Sales Hub', 'dynamics-365-app', 11, {
      type: 'dynamics-365',
      config: { instanceUrl: 'https://contoso-sales.crm4.dynamics.com', ...application(contoso, 200) },
    }),
    live('contoso.events', 'Contoso Events', 'saas-contact-me', 8, {
      type: 'marketo',
      config: { munchkinId: '123-LPT-789', formId: '1179', clientId, clientSecret },
    }),
    live('contoso.approvals', 'Contoso Approvals', 'saas-free-trial', 6, {
      type: 'https-endpoint',
      config: {
        url: sandbox.protectedFlowUrl('approvals'),
        authentication: 'entra',
        directoryId: contoso.directoryId,
        applicationId: contoso.applicationId,
        applicationKey: contoso.applicationKey,
        audience: 'https://service.flow.microsoft.com/',
      },
    }),
    live('fabrikam.backup', 'Fabrikam Backup', 'saas-transactable', 5, {
      type: 'https-endpoint',
      config: { url: sandbox.inboxUrl('backup'), authentication: 'bearer', bearerToken: randomBytes(24).toString('base64url') },
    }),
    live('fabrikam.loyalty', 'Fabrikam Loyalty', 'saas-contact-me', 7, {
      type: 'salesforce',
      config: { oid: '00D5g00000LPfab', host: 'webto.salesforce.com' },
    }),
    live('fabrikam.helpdesk', 'Fabrikam Helpdesk', 'saas-free-trial', 6, {
      type: 'https-endpoint',
      config: { url: sandbox.flowUrl('helpdesk'), authentication: 'none' },
    }),
    // The way of the past: a user whose password runs out.
    live('fabrikam.scheduling', 'Fabrikam Scheduling', 'dynamics-365-app', 4, {
      type: 'dynamics-365',
      config: {
        instanceUrl: 'https://fabrikam-sales.crm4.dynamics.com',
        authentication: 'office365',
        userName: fabrikam.userName,
        password: fabrikam.password,
      },
    }),
  ];
}

/** With `contoso.events` there are three publishers at Marketo: what happens there to everybody is an incident, and one screen shows it. */
function neighbours({ accounts }: SandboxSettings): DemoOffer[] {
  const { clientId, clientSecret } = accounts.marketo;
  const marketo = (munchkinId: string) => ({ type: 'marketo', config: { munchkinId, formId: '1179', clientId, clientSecret } });
  return [
    live('fabrikam.webinars', 'Fabrikam Webinars', 'saas-contact-me', 3, marketo('234-LPT-567')),
    live('northwind.catalogue', 'Northwind Catalogue', 'saas-contact-me', 2, marketo('345-LPT-678')),
  ];
}

/** Live once, broken since: their leads wait for a new key. */
function troubledOffers({ connectionString, accounts }: SandboxSettings): DemoOffer[] {
  const [contoso] = accounts.directories as [Directory];
  return [
    broken(2, 'contoso.field-service', 'Contoso Field Service', 'consulting-service', 6, {
      type: 'azure-table',
      // Somebody rotated the storage account's keys.
      config: { connectionString: withOtherKey(connectionString) },
    }),
    broken(3, 'contoso.finance', 'Contoso Finance Planner', 'saas-contact-me', 7, {
      type: 'dynamics-365',
      config: {
        instanceUrl: 'https://contoso-finance.crm4.dynamics.com',
        ...application({ ...contoso, applicationKey: contoso.expiredKey }, -3),
      },
    }),
  ];
}

/** Waiting for a destination. */
function emptyOffers(): DemoOffer[] {
  const draft = { destination: null, isLive: false, leads: 0, brokenDays: 0 };
  return [
    { offerId: 'contoso.gateway', title: 'Contoso Gateway', type: 'virtual-machine', ...draft },
    { offerId: 'fabrikam.migration', title: 'Fabrikam Migration Assessment', type: 'consulting-service', ...draft },
    { offerId: demoNeighbour.offerId, title: demoNeighbour.title, type: 'saas-free-trial', ...draft },
  ];
}

function live(offerId: string, title: string, type: OfferType, leads: number, destination: DemoOffer['destination']): DemoOffer {
  return { offerId, title, type, destination, isLive: true, leads, brokenDays: 0 };
}

function broken(brokenDays: number, ...facts: Parameters<typeof live>): DemoOffer {
  return { ...live(...facts), brokenDays };
}

function application({ directoryId, applicationId, applicationKey }: Directory, daysLeft: number): Record<string, unknown> {
  const applicationKeyExpiresOn = new Date(Date.now() + daysLeft * 86_400_000).toISOString().slice(0, 10);
  return { authentication: 'azureAD', directoryId, applicationId, applicationKey, applicationKeyExpiresOn };
}

function withOtherKey(connectionString: string): string {
  return connectionString.replace(/AccountKey=[^;]+/, () => `AccountKey=${randomBytes(64).toString('base64')}`);
}
