import { sampleLead } from '../../scripts/simulate/sample-lead.ts';

export type Target = { port: number; key: string };

/** Ready-made requests with one lead each, so that the measurement holds no time for making them. */
export function singleRequests(target: Target, offers: string[], count: number): Buffer[] {
  return Array.from({ length: count }, (_, index) => postRequest(target, sampleLead(index, offers, new Date())));
}

export function batchRequests(target: Target, offers: string[], count: number, size: number): Buffer[] {
  return Array.from({ length: count }, (_, batch) =>
    postRequest(target, { leads: Array.from({ length: size }, (_, index) => sampleLead(batch * size + index, offers, new Date())) }),
  );
}

export function postRequest({ port, key }: Target, body: object): Buffer {
  const json = Buffer.from(JSON.stringify(body));
  const head = [
    'POST /api/v1/leads HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    `authorization: Bearer ${key}`,
    'content-type: application/json',
    `content-length: ${json.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), json]);
}
