import type { OutgoingLead } from '../contract.ts';
import { cut } from '../cut.ts';

/** Microsoft's table; flows and reports of publishers read it under this name. */
export const tableName = 'MarketplaceLeads';

/**
 * A string column holds 64 KiB of UTF-16, 32,768 characters. A little less is sent: Azurite miscounts characters that fall between two packets.
 * https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
 */
const columnLimit = 32_000;

/** The same lead has the same keys at every attempt, so a repeat cannot make a second row. */
export function keysOf(lead: OutgoingLead) {
  return { partitionKey: lead.receivedAt.toISOString().slice(0, 10), rowKey: lead.id };
}

/** Microsoft's columns. What is missing is left out; what is too long is cut, since a cut lead is better than none. */
export function entity(lead: OutgoingLead) {
  const isTest = lead.testMarker !== undefined;
  const columns = {
    CustomerInfo: customerInfo(lead.customer),
    LeadSource: isTest ? 'AzureMarketplace' : lead.source,
    ActionCode: isTest ? 'INS' : lead.action,
    ProductId: lead.offerId,
    OfferDisplayName: lead.offerTitle,
    PublisherDisplayName: lead.publisherName,
    Description: lead.description,
    CreatedTime: lead.receivedAt.toISOString(),
  };
  const given = Object.entries(columns).filter((column): column is [string, string] => Boolean(column[1]));
  return { ...keysOf(lead), ...Object.fromEntries(given.map(([name, value]) => [name, cut(value, columnLimit)])) };
}

/** JSON in one column. Single fields are cut, never the JSON itself: readers parse it. */
function customerInfo(customer: OutgoingLead['customer'], fieldLimit = columnLimit): string {
  const given = {
    FirstName: customer.firstName,
    LastName: customer.lastName,
    Email: customer.email,
    Phone: customer.phone,
    Country: customer.country,
    Company: customer.company,
    Title: customer.title,
  };
  const json = JSON.stringify(given, (_, value: unknown) => (typeof value === 'string' ? cut(value, fieldLimit) || undefined : value));
  return json.length <= columnLimit ? json : customerInfo(customer, Math.floor(fieldLimit / 2));
}
