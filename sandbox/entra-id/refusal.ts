import { json, type VendorAnswer, type VendorRequest } from '../vendor.ts';
import { guid } from '../accounts.ts';

/** A refusal as Entra ID words it: the code in the text, in a list of its own, and behind a link. */
export function entraRefusal(
  request: VendorRequest,
  code: number,
  sentence: string,
  { status = 400, error = 'invalid_request' }: { status?: number; error?: string } = {},
): VendorAnswer {
  const timestamp = `${request.at.toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const trace = guid(`trace ${request.at.getTime()} ${code}`);
  const correlation = guid(`correlation ${request.at.getTime()} ${code}`);
  return json(status, {
    error,
    error_description: `AADSTS${code}: ${sentence} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    error_uri: `https://${request.host}/error?code=${code}`,
  });
}
