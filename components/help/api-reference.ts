import type { OpenApiDocument } from '#lib/api/openapi.ts';

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
  const server = document.servers?.[0]?.url ?? '';
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(item as Record<string, Operation>)) {
      const group = operation.tags[0]!;
      groups.set(group, [...(groups.get(group) ?? []), render({ method: method.toUpperCase(), path, server }, operation, schemas)]);
    }
  }
  return groups;
}

function render(
  place: { method: string; path: string; server: string },
  operation: Operation,
  schemas: Record<string, Schema>,
): ApiOperation {
  const body = operation.requestBody?.content['application/json']?.schema;
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
    curl: curl(place, operation, body && sampleOf(body, schemas)),
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

/** A body to start from: the schema's own example, else its required members with a value of their kind. */
function sampleOf(schema: Schema, schemas: Record<string, Schema>): unknown {
  const { examples, anyOf, properties, required, ...rest } = resolve(schema, schemas);
  if (examples?.[0] !== undefined) return examples[0];
  if (anyOf?.[0]) return sampleOf(anyOf[0], schemas);
  if (properties)
    return Object.fromEntries((required ?? Object.keys(properties)).map((name) => [name, sampleOf(properties[name]!, schemas)]));
  if (rest.enum) return rest.enum[0];
  if (rest.default !== undefined) return rest.default;
  return { string: '…', integer: 1, number: 1, boolean: true, array: [], object: {} }[[rest.type].flat()[0] ?? 'string'] ?? '…';
}

function curl({ method, path, server }: { method: string; path: string; server: string }, operation: Operation, body: unknown): string {
  const lines = [`curl${method === 'GET' ? '' : ` -X ${method}`} '${server}${path}'`];
  if (operation['x-roles']) lines.push(`  -H 'authorization: Bearer lp_…'`);
  if (body !== undefined) lines.push(`  -H 'content-type: application/json'`, `  -d '${JSON.stringify(body)}'`);
  return lines.join(' \\\n');
}
