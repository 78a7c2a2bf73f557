import * as z from 'zod';
import {
  type CreateDocumentOptions,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
  createDocument,
} from 'zod-openapi';
import { accountEndpoints } from '#lib/api/account.ts';
import { adminEndpoints } from '#lib/api/admin.ts';
import { alertEndpoints } from '#lib/api/alerts.ts';
import { auditEndpoints } from '#lib/api/audit.ts';
import { diagnoseEndpoints } from '#lib/api/diagnose.ts';
import type { Answer, Endpoint } from '#lib/api/endpoint.ts';
import { errorEndpoints } from '#lib/api/errors.ts';
import { type FrontEndpoint, frontEndpoints } from '#lib/api/front-endpoints.ts';
import { healthEndpoints } from '#lib/api/health.ts';
import { keyEndpoints } from '#lib/api/keys.ts';
import { leadEndpoints } from '#lib/api/leads.ts';
import { memberEndpoints } from '#lib/api/members.ts';
import { notificationRuleEndpoints } from '#lib/api/notification-rules.ts';
import { offerEndpoints } from '#lib/api/offers.ts';
import { peopleEndpoints } from '#lib/api/people.ts';
import { policyEndpoints } from '#lib/api/policies.ts';
import { publishEndpoints } from '#lib/api/publish.ts';
import { redeliveryEndpoints } from '#lib/api/redeliveries.ts';
import { savedViewEndpoints } from '#lib/api/saved-views.ts';
import { supportEndpoints } from '#lib/api/support.ts';
import { versionEndpoints } from '#lib/api/versions.ts';
import { unrecognisedEndpoints } from '#lib/api/unrecognised-answers.ts';

/** Every endpoint that Next serves. A route that is missing here fails openapi.test.ts. */
export const servedEndpoints: readonly Endpoint[] = [
  ...offerEndpoints,
  ...versionEndpoints,
  ...publishEndpoints,
  ...leadEndpoints,
  ...redeliveryEndpoints,
  ...savedViewEndpoints,
  ...keyEndpoints,
  ...memberEndpoints,
  ...accountEndpoints,
  ...healthEndpoints,
  ...errorEndpoints,
  ...diagnoseEndpoints,
  ...alertEndpoints,
  ...notificationRuleEndpoints,
  ...unrecognisedEndpoints,
  ...supportEndpoints,
  ...adminEndpoints,
  ...peopleEndpoints,
  ...policyEndpoints,
  ...auditEndpoints,
];

export const allEndpoints: readonly FrontEndpoint[] = [...frontEndpoints, ...servedEndpoints];

export type OpenApiDocument = ReturnType<typeof createDocument>;

/** The contract as OpenAPI 3.1, from the very schemas that validate the requests. */
export function openApiDocument(appUrl: string): OpenApiDocument {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of allEndpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Leadport',
        version: '1',
        description: 'Receive, deliver and look after marketplace leads. Errors are RFC 9457 problem documents.',
      },
      servers: [{ url: `${appUrl}/api/v1` }],
      paths,
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key: lp_...' } } },
    },
    options,
  );
}

/** The first part of the path: the group an endpoint is read in. */
export function groupOf(path: string): string {
  const [, first] = path.split('/');
  return first === 'intake' ? 'leads' : first!;
}

function operation({ method, path, summary, access, params, query, body, otherBodies, answers }: FrontEndpoint): ZodOpenApiOperationObject {
  return {
    operationId: operationId(method, path),
    tags: [groupOf(path)],
    summary,
    security: access === 'anyone' ? [] : [{ key: [] }],
    ...(access !== 'anyone' && { 'x-roles': access }),
    requestParams: { ...(params && { path: params as z.ZodObject }), ...(query && { query: query as z.ZodObject }) },
    ...(body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          Object.entries({ 'application/json': body, ...otherBodies }).map(([type, schema]) => [type, { schema }]),
        ),
      },
    }),
    responses: responses(answers, access !== 'anyone'),
  };
}

function responses(answers: Readonly<Record<number, Answer>>, needsKey: boolean): ZodOpenApiResponsesObject {
  const refusals: Record<number, Answer> = needsKey
    ? { 401: { description: 'No key or session, or a wrong one.' }, 403: { description: 'The role does not allow it.' } }
    : {};
  return Object.fromEntries(
    Object.entries({ ...refusals, ...answers }).map(([status, { description, schema }]) => {
      if (schema) return [status, { description, content: { 'application/json': { schema } } }];
      return [
        status,
        Number(status) < 400 ? { description } : { description, content: { 'application/problem+json': { schema: problemSchema } } },
      ];
    }),
  );
}

const problemSchema = z
  .object({
    type: z.url(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    code: z.string().optional().meta({ description: 'A catalogue code, where one explains the refusal.' }),
    errors: z.array(z.object({ path: z.string(), message: z.string(), code: z.string().optional() })).optional(),
  })
  .meta({ id: 'Problem' });

const options: CreateDocumentOptions = {
  allowEmptySchema: { unknown: true, transform: true, any: true, pipe: true },
  // A value that is cleaned before it is read (z.preprocess) takes, for a reader, what it is read as.
  override: ({ zodSchema, jsonSchema, io }) => {
    if (io !== 'input' || !(zodSchema instanceof z.ZodPipe) || !(zodSchema.in instanceof z.ZodTransform)) return;
    Object.assign(jsonSchema, z.toJSONSchema(zodSchema.out as z.ZodType, { io: 'input', unrepresentable: 'any' }));
    delete jsonSchema.$schema;
  },
};

/** `GET /offers/{offerId}` -> `getOffersByOfferId`. */
function operationId(method: string, path: string): string {
  const words = path
    .split(/[/-]/)
    .filter(Boolean)
    .map((word) => (word.startsWith('{') ? `By${capital(word.slice(1, -1))}` : capital(word)));
  return method.toLowerCase() + words.join('');
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
