/** The hosts of each vendor that the sandbox plays; in demo mode their requests come here. */
export const vendorHosts = {
  'entra-id': ['login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn'],
  dataverse: ['*.dynamics.com', '*.microsoftdynamics.us', '*.appsplatform.us', '*.dynamics.cn'],
  marketo: ['*.mktorest.com'],
  salesforce: ['webto.salesforce.com', 'www.salesforce.com', 'test.salesforce.com', '*.my.salesforce.com'],
  'power-automate': ['*.logic.azure.com', '*.api.powerplatform.com'],
} as const satisfies Record<string, readonly string[]>;

export type VendorName = keyof typeof vendorHosts;
