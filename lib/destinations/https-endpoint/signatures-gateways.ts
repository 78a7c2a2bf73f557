import type { Signature } from '#lib/errors/signature.ts';

/**
 * What stands in front of an endpoint and answers in its place: Cloudflare, CloudFront, load balancers and gateways of Azure and AWS, Varnish,
 * Envoy. Their pages name them, and none of them fronts a vendor's own service that Leadport delivers to.
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
 * @see https://learn.microsoft.com/azure/application-gateway/http-response-codes
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
const pages: ReadonlyArray<readonly [string, RegExp]> = [
  [
    'https-endpoint-throttled',
    /Rate limit is exceeded\. Try again in|Error(?: code:?)? 1015\b[^]{0,80}(?:rate limit|cloudflare)|being rate limited[^]{0,200}cloudflare/i,
  ],
  [
    'https-endpoint-credentials-refused',
    /due to (?:missing|invalid) subscription key|Error(?: code:?)? 10(?:06|09|10|20)\b[^]{0,120}(?:access denied|banned|cloudflare)|you have been blocked[^]{0,400}cloudflare|Request blocked\.[^]{0,300}CloudFront/i,
  ],
  [
    'https-endpoint-not-found',
    /"message"\s?:\s?"Missing Authentication Token"|ERR_NGROK_3200|ngrok[^\n]{0,80}is offline|DEPLOYMENT_NOT_FOUND|404 Web Site not found|herokucdn\.com\/error-pages\/no-such-app/i,
  ],
  [
    'https-endpoint-unavailable',
    /\b52[0-7]\b[^]{0,200}cloudflare|cloudflare[^]{0,300}\bError(?: code)?:? 52[0-7]\b|\bError(?: code:?)? 52[0-7]\b[^]{0,300}|\bError(?: code:?)? 10(?:00|16|33)\b[^]{0,120}(?:cloudflare|origin|tunnel|DNS)|\b50[0-4]\b[^]{0,300}(?:Microsoft-Azure-Application-Gateway|\bawselb\/|CloudFront|Varnish|Guru Meditation|Azure Front Door|openresty|\bKong\b|HAProxy)|(?:\bawselb\/|CloudFront|Varnish|Azure Front Door)[^]{0,300}\b50[0-4]\b|"message"\s?:\s?"Endpoint request timed out"|Function host is not running|acting as a gateway or proxy server|Back-end server is at capacity|\bServer: cloudflare\b[^]{0,400}\b5\d\d\b|\bCF-RAY\b[^]{0,400}\b5\d\d\b|\b50[0-4]\b[^]{0,200}(?:cf-error|cloudflare)|\bBad gateway\b[^]{0,200}cloudflare|Our services aren'?t available right now|connect to the origin\b[^]{0,100}cloudfront|cloudfront[^]{0,40}connect to the origin|herokucdn\.com\/error-pages\/application-error|proxy server received an invalid response from an upstream server|upstream connect error|disconnect\/reset before headers|no healthy upstream/i,
  ],
];

/** A page of a gateway that also says whose it is belongs to that one. */
const vendors = /mktorest|marketo|salesforce|sfdc|\.dynamics\.|\.core\.(?:windows|chinacloudapi|usgovcloudapi)\.|microsoftonline/i;

export const gatewaySignatures: readonly Signature[] = pages.map(([code, pattern]) => ({
  code,
  // No more than words: a status from a destination that was named outweighs them.
  tier: 'text',
  pattern,
  matches: ({ body = '', vendorMessage = '', pasted }) =>
    (pattern.test(body) || pattern.test(vendorMessage)) && (pasted === undefined || pasted.isNamed || !vendors.test(pasted.text)),
}));
