import type { HttpSession, OutboundRequest, OutboundResponse } from '#lib/http/session.ts';
import type { Tools } from '../contract.ts';
import { askForToken } from './entra-token.ts';
import type { Dynamics365Config } from './spec.ts';

/** One call with a token; a token that was kept and is refused (a key replaced, a user signed out) is renewed once. */
export async function dataverse(
  call: Pick<OutboundRequest, 'purpose' | 'method' | 'body'>,
  url: string,
  config: Dynamics365Config,
  http: HttpSession,
  { tokens }: Tools,
): Promise<OutboundResponse> {
  let isFresh = false;
  const ask = () => {
    isFresh = true;
    return askForToken(config, http);
  };
  const take = async () => (tokens ? tokens.take(ask) : (await ask()).value);
  const send = (token: string) => http.request({ ...call, url, headers: headers(token, call.body !== undefined) });
  const token = await take();
  const response = await send(token);
  if (response.status !== 401) return response;
  tokens?.drop(token);
  return isFresh ? response : send(await take());
}

/** As documented for every call. https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors */
function headers(token: string, hasBody: boolean): Record<string, string> {
  return {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    'odata-maxversion': '4.0',
    'odata-version': '4.0',
    'if-none-match': 'null',
    ...(hasBody ? { 'content-type': 'application/json; charset=utf-8' } : {}),
  };
}
