import type { OpenApiDocument } from '#lib/api/openapi.ts';
import { type SampleRequest, curlOf, sampleBody, typescriptOf } from '#lib/api/request-samples.ts';

export type ApiField = { name: string; type: string; required: boolean; description: string | null };

/** One endpoint as the page shows it. */
export type ApiOperation = {
  id: string;
  method: string;
  path: string;
  summary: string;
  /** Null: anyone, without a key. */
  roles: readonly string[] | null;
  parameters: readonly ApiField[];
  body: readonly ApiField[];
  answers: ReadonlyArray<{ status: string; description: string }>;
  curl: string;
  typescript: string;
};

/** The part of JSON Schema that zod writes. */
type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
  examples?: unknown[];
  default?: unknown;
};

type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  'x-roles'?: string[];
  parameters?: Array<{ name: string; required?: boolean; description?: string; schema: Schema }>;
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string }>;
};

/** The document's operations by group, in its own order. */
export function readOperations(document: OpenApiDocument): ReadonlyMap<string, ApiOperation[]> {
  const groups = new Map<string, ApiOperation[]>();
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(item as Record<string, Operation>)) {
      const group = operation.tags[0]!;
      groups.set(group, [...(groups.get(group) ?? []), render({ method: method.toUpperCase(), path }, operation, schemas)]);
    }
  }
  return groups;
}

function render(place: { method: string; path: string }, operation: Operation, schemas: Record<string, Schema>): ApiOperation {
  const body = operation.requestBody?.content['application/json']?.schema;
  const sample: SampleRequest = { ...place, needsKey: operation['x-roles'] !== undefined, body: body && sampleBody(body, schemas) };
  return {
    id: operation.operationId,
    method: place.method,
    path: place.path,
    summary: operation.summary,
    roles: operation['x-roles'] ?? null,
    parameters: (operation.parameters ?? []).map(({ name, required, description, schema }) => ({
      name,
      type: typeOf(schema),
      required: required ?? false,
      description: description ?? schema.description ?? null,
    })),
    body: body ? fieldsOf(body, schemas) : [],
    answers: Object.entries(operation.responses).map(([status, { description }]) => ({ status, description })),
    curl: curlOf(sample),
    typescript: typescriptOf(sample),
  };
}

/** Members of an object; of a choice, those of its first kind. */
function fieldsOf(schema: Schema, schemas: Record<string, Schema>): ApiField[] {
  const { properties = {}, required = [], anyOf } = resolve(schema, schemas);
  if (anyOf?.[0]) return fieldsOf(anyOf[0], schemas);
  return Object.entries(properties).map(([name, member]) => ({
    name,
    type: typeOf(member),
    required: required.includes(name),
    description: member.description ?? null,
  }));
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1)!;
  if (schema.enum) return schema.enum.map(String).join(' | ');
  if (schema.const !== undefined) return String(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(' | ');
  if (schema.items) return /[ |]/.test(typeOf(schema.items)) ? `(${typeOf(schema.items)})[]` : `${typeOf(schema.items)}[]`;
  return [schema.type ?? 'any'].flat().join(' | ') + (schema.format ? ` (${schema.format})` : '');
}

function resolve(schema: Schema, schemas: Record<string, Schema>): Schema {
  return schema.$ref ? (schemas[schema.$ref.split('/').at(-1)!] ?? {}) : schema;
}
