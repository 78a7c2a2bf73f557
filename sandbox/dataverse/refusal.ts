import { json, type VendorAnswer } from '../vendor.ts';

/** A refusal as Dataverse words it, with the annotations that it adds since version 9. */
export function dataverseRefusal(status: number, code: string, message: string, headers: Record<string, string> = {}): VendorAnswer {
  return json(
    status,
    { error: { code, message, '@Microsoft.PowerApps.CDS.ErrorDetails.HttpStatusCode': String(status) } },
    { 'odata-version': '4.0', ...headers },
  );
}
