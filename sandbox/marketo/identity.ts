import { randomUUID } from 'node:crypto';
import { json, type VendorAnswer, type VendorRequest } from '../vendor.ts';
import { failed } from './answer.ts';

type Issued = { owner: string; until: number };

const lifeMs = 3_600_000;

/** The identity service: one token for each subscription, the same one until it ends. */
export class Identity {
  readonly #tokens = new Map<string, Issued>();
  readonly #clientId: string;
  readonly #clientSecret: string;

  constructor(clientId: string, clientSecret: string) {
    this.#clientId = clientId;
    this.#clientSecret = clientSecret;
  }

  /** Parameters travel in the query, by the book and in practice. */
  answer(owner: string, request: VendorRequest): VendorAnswer {
    const { method, query } = request;
    if (method !== 'GET' && method !== 'POST') return failed(request, '605', 'HTTP Method not supported');
    if (query.get('grant_type') !== 'client_credentials') {
      return json(400, { error: 'unsupported_grant_type', error_description: `Unsupported grant type: ${query.get('grant_type')}` });
    }
    const client = query.get('client_id');
    if (client !== this.#clientId) return denied(`No client with requested id: ${client}`);
    if (query.get('client_secret') !== this.#clientSecret) return denied('Bad client credentials');
    const [token, { until }] = this.#current(owner, request.at);
    return json(200, {
      access_token: token,
      token_type: 'bearer',
      expires_in: Math.floor((until - request.at.getTime()) / 1_000),
      scope: 'apis@leadport.example.com',
    });
  }

  /** What is wrong with a call's token; null when nothing is. */
  check(owner: string, request: VendorRequest): VendorAnswer | null {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) return failed(request, '600', 'Empty access token');
    const issued = this.#tokens.get(token);
    if (issued?.owner !== owner) return failed(request, '601', 'Access token invalid');
    return issued.until > request.at.getTime() ? null : failed(request, '602', 'Access token expired');
  }

  #current(owner: string, at: Date): [string, Issued] {
    for (const [token, issued] of this.#tokens) if (issued.owner === owner && issued.until > at.getTime() + 1_000) return [token, issued];
    const made: [string, Issued] = [`${randomUUID()}:ab`, { owner, until: at.getTime() + lifeMs }];
    this.#tokens.set(...made);
    return made;
  }
}

function denied(description: string): VendorAnswer {
  return json(401, { error: 'invalid_client', error_description: description });
}
