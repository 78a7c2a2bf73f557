import { type Directory, guid } from '../accounts.ts';
import { readToken } from '../entra-id/token.ts';
import type { Ledger, LeadRecord } from '../ledger.ts';
import { hasContentType, json, parseObject, type VendorAnswer, type VendorRequest } from '../vendor.ts';
import { refusedColumn } from './columns.ts';
import { answerDefinitions, isAboutDefinitions } from './definitions.ts';
import { dataverseRefusal } from './refusal.ts';

const odata = { 'odata-version': '4.0' };

/** `WhoAmI`, what the lead table looks like, and making, changing and reading rows of `leads`. */
export function answerWebApi(request: VendorRequest, directory: Directory | null, tokenKey: string, ledger: Ledger): VendorAnswer {
  // A name that no environment has answers with a web page: Microsoft's front door knows every name under its domains.
  if (!directory)
    return {
      status: 404,
      headers: { 'content-type': 'text/html' },
      body: '<!DOCTYPE html><title>404 - File or directory not found.</title>',
    };
  const refusal = checkToken(request, directory, tokenKey) ?? checkHeaders(request);
  if (refusal) return refusal;
  const segment = /^\/api\/data\/v9\.[0-2]\/([^?]*)$/.exec(request.path)?.[1];
  if (segment === undefined) return dataverseRefusal(404, '0x80060888', 'The API version is not supported.');
  if (segment === 'WhoAmI') return whoAmI(request);
  if (isAboutDefinitions(request)) return answerDefinitions(request);
  const row = /^leads\(([^)]*)\)$/.exec(decodeURIComponent(segment))?.[1];
  if (row === undefined && segment !== 'leads') {
    return dataverseRefusal(404, '0x80060888', `Resource not found for the segment '${segment.split(/[(/]/)[0]}'.`);
  }
  if (row !== undefined && !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(row)) {
    return dataverseRefusal(400, '0x80060888', 'Bad Request - Error in query syntax.');
  }
  if (request.method === 'GET')
    return row === undefined
      ? dataverseRefusal(405, '0x80060892', 'Listing is not played here.')
      : read(request, row.toLowerCase(), ledger);
  const isRight = row === undefined ? request.method === 'POST' : request.method === 'PATCH';
  if (!isRight) return dataverseRefusal(405, '0x80060888', `The requested resource does not support http method '${request.method}'.`);
  return write(request, row?.toLowerCase() ?? guid(`lead ${request.at.getTime()} ${request.body}`), ledger);
}

/** The token must be the sandbox's own, whole, not expired, for this environment and from its directory. */
function checkToken(request: VendorRequest, directory: Directory, tokenKey: string): VendorAnswer | null {
  const claims = readToken(request.headers.authorization, tokenKey, request.at);
  const isForHere =
    claims !== null && URL.canParse(claims.aud) && new URL(claims.aud).hostname === request.host.replace(/^([^.]+)\.api\./, '$1.');
  if (isForHere && claims.tid === directory.directoryId) return null;
  const authority = `https://login.microsoftonline.com/${directory.directoryId}/oauth2/authorize`;
  return { status: 401, headers: { 'www-authenticate': `Bearer authorization_uri=${authority}, resource_id=https://${request.host}/` } };
}

function checkHeaders(request: VendorRequest): VendorAnswer | null {
  for (const name of ['odata-version', 'odata-maxversion']) {
    const version = request.headers[name];
    if (version !== '4.0') return dataverseRefusal(400, '0x80060888', `The header ${name} has to be 4.0.`);
  }
  const needsJson = request.method === 'POST' || request.method === 'PATCH';
  if (!needsJson || hasContentType(request, 'application/json')) return null;
  return dataverseRefusal(
    415,
    '0x80048d19',
    `A supported MIME type could not be found that matches the content type of the message. None of the supported type(s) matches the content type '${request.headers['content-type'] ?? ''}'.`,
  );
}

function whoAmI({ host }: VendorRequest): VendorAnswer {
  return json(
    200,
    {
      '@odata.context': `https://${host}/api/data/v9.2/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
      BusinessUnitId: guid(`business unit of ${host}`),
      UserId: guid(`user of ${host}`),
      OrganizationId: guid(`organization of ${host}`),
    },
    odata,
  );
}

function read(request: VendorRequest, id: string, ledger: Ledger): VendorAnswer {
  const found = ledger.find(request.host, id);
  if (!found) return dataverseRefusal(404, '0x80040217', `Entity 'lead' With Id = ${id} Does Not Exist`);
  const wanted = request.query.get('$select')?.split(',');
  const row: Record<string, unknown> = { leadid: id, ...found.fields };
  const chosen = wanted ? Object.fromEntries([...new Set(['leadid', ...wanted])].map((column) => [column, row[column] ?? null])) : row;
  return json(
    200,
    { '@odata.context': `https://${request.host}/api/data/v9.2/$metadata#leads/$entity`, '@odata.etag': etag(found), ...chosen },
    odata,
  );
}

/** PATCH to an id that is free makes the row (upsert), unless `If-Match: *` asks for one that exists. */
function write(request: VendorRequest, id: string, ledger: Ledger): VendorAnswer {
  const record = parseObject(request.body);
  if (!record)
    return dataverseRefusal(
      400,
      '0x80048d19',
      "Error identified in Payload provided by the user for Entity :'leads'. An error has occurred while reading the request body.",
    );
  const isThere = ledger.find(request.host, id) !== null;
  if (request.headers['if-match'] === '*' && !isThere)
    return dataverseRefusal(404, '0x80040217', `Entity 'lead' With Id = ${id} Does Not Exist`);
  if (request.headers['if-none-match'] === '*' && isThere) {
    return dataverseRefusal(412, '0x80040237', 'A record with matching key values already exists.');
  }
  const refusal = refusedColumn(record);
  if (refusal) return refusal;
  ledger.write({ owner: request.host, id, at: request.at.toISOString(), fields: record });
  const location = `https://${request.host}/api/data/v9.2/leads(${id})`;
  if (request.headers['prefer']?.toString().includes('return=representation')) {
    return json(isThere ? 200 : 201, { '@odata.etag': etag(ledger.find(request.host, id)!), leadid: id, ...record }, odata);
  }
  return { status: 204, headers: { ...odata, location, 'odata-entityid': location } };
}

function etag({ times, at }: LeadRecord): string {
  return `W/"${Date.parse(at) % 1_000_000}${times}"`;
}
