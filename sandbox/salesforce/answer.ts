import type { VendorAnswer } from '../vendor.ts';

const type = { 'content-type': 'text/html; charset=UTF-8' };

export function page(status: number, words: string): VendorAnswer {
  return {
    status,
    headers: status === 200 ? { ...type, 'is-processed': 'true' } : type,
    body: words && `<html><head><title>${words}</title></head></html>`,
  };
}

/** What clients have seen when Salesforce knows at once that it cannot: 200, and this header. Its vendor documents it nowhere. */
export function exception(words = '', name = 'SalesforceGenericException'): VendorAnswer {
  return {
    status: 200,
    headers: { ...type, 'is-processed': `true Exception:common.exception.${name}` },
    body: words && `<html><head><title>${words}</title></head></html>`,
  };
}
