/** `Source-Action|Offer`, the one string in which Microsoft's marketplace names a lead's origin. */
export type LeadSource = { source: string; action: string; offer: string | null };

/**
 * Reads `SPZA-PLT|contoso.analytics`. Blanks around the parts are typography and dropped; the offer may be missing or a
 * display name. Null when there is no source or no action.
 * @see https://learn.microsoft.com/partner-center/marketplace-offers/partner-center-portal/commercial-marketplace-get-customer-leads
 */
export function parseLeadSource(text: string): LeadSource | null {
  const bar = text.indexOf('|');
  const origin = bar === -1 ? text : text.slice(0, bar);
  const offer = bar === -1 ? '' : text.slice(bar + 1).trim();
  const dash = origin.indexOf('-');
  if (dash === -1) return null;
  const source = origin.slice(0, dash).trim();
  const action = origin.slice(dash + 1).trim();
  return source && action ? { source, action, offer: offer || null } : null;
}

export function formatLeadSource(source: string, action: string, offer: string): string {
  return `${source}-${action}|${offer}`;
}
