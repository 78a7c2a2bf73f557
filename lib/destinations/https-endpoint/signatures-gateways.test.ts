import { expect, test } from 'vitest';
import { gatewaySignatures } from './signatures-gateways.ts';

function found(text: string): string | undefined {
  const evidence = { body: text, pasted: { isNamed: false, isBare: false, text } };
  return gatewaySignatures.find(({ matches }) => matches(evidence))?.code;
}

test.each([
  ['leads.contoso.example | 522: Connection timed out | Cloudflare', 'https-endpoint-unavailable'],
  ['error code: 521', 'https-endpoint-unavailable'],
  ['<h1>502 Bad Gateway</h1><hr><center>Microsoft-Azure-Application-Gateway/v2</center>', 'https-endpoint-unavailable'],
  ['HTTP/1.1 503 Service Unavailable\nserver: awselb/2.0', 'https-endpoint-unavailable'],
  ['upstream connect error or disconnect/reset before headers. reset reason: connection timeout', 'https-endpoint-unavailable'],
  ['{"statusCode":429,"message":"Rate limit is exceeded. Try again in 54 seconds."}', 'https-endpoint-throttled'],
  ['{"statusCode":401,"message":"Access denied due to missing subscription key."}', 'https-endpoint-credentials-refused'],
  ['{"message":"Missing Authentication Token"}', 'https-endpoint-not-found'],
])('%s', (text, code) => {
  expect(found(text)).toBe(code);
});

test.each([
  'Cloudflare invoice for November, 520 EUR',
  'CloudFront distribution E1ABCD deployed',
  'Server: cloudflare\nHTTP/1.1 502 Bad Gateway\nPOST https://123-ABC-456.mktorest.com/rest/v1/leads/submitForm.json',
])('not of an endpoint’s gateway: %s', (text) => {
  expect(found(text)).toBeUndefined();
});
