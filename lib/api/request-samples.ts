/** The part of JSON Schema that zod writes, as far as samples read it. */
export type SampleSchema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  items?: SampleSchema;
  anyOf?: SampleSchema[];
  properties?: Record<string, SampleSchema>;
  required?: string[];
  examples?: unknown[];
  default?: unknown;
};

/** One request of the API, ready to be written in several ways. */
export type SampleRequest = { method: string; path: string; needsKey: boolean; body: unknown };

/** What stands in a path for an object: the demo's first offer, so that samples run there as they are, and names for the rest. */
const demoObjects: Record<string, string> = {
  offerId: 'contoso.analytics',
  publisherId: 'contoso',
  code: 'network-url-scheme',
  version: '1',
};

export function curlOf({ method, path, needsKey, body }: SampleRequest): string {
  const lines = [`curl${method === 'GET' ? '' : ` -X ${method}`} "$LEADPORT_URL${fill(path, (name) => `$${upper(name)}`)}"`];
  if (needsKey) lines.push(`  -H "authorization: Bearer $LEADPORT_KEY"`);
  if (body !== undefined)
    lines.push(`  -H 'content-type: application/json'`, `  -d '${JSON.stringify(body).replaceAll("'", String.raw`'\''`)}'`);
  return lines.join(' \\\n');
}

/** Runs as it is with Node 24, and without the annotation in every browser. */
export function typescriptOf({ method, path, needsKey, body }: SampleRequest): string {
  const headers = [
    ...(needsKey ? ['authorization: `Bearer ${process.env.LEADPORT_KEY}`'] : []),
    ...(body === undefined ? [] : [`'content-type': 'application/json'`]),
  ];
  const options = [
    ...(method === 'GET' ? [] : [`  method: '${method}',`]),
    ...(headers.length > 0 ? [`  headers: { ${headers.join(', ')} },`] : []),
    ...(body === undefined ? [] : [`  body: JSON.stringify(${indent(JSON.stringify(body, null, 2))}),`]),
  ];
  const url = `\`\${process.env.LEADPORT_URL}${fill(path, (name) => `\${process.env.${upper(name)}}`)}\``;
  return [
    `const response = await fetch(${url}${options.length > 0 ? `, {\n${options.join('\n')}\n}` : ''});`,
    'if (!response.ok) throw new Error(await response.text());',
    'console.log(await response.text());',
  ].join('\n');
}

/** One request of a file that VS Code's REST Client, JetBrains' HTTP client and Visual Studio read. */
export function httpOf(title: string, { method, path, needsKey, body }: SampleRequest): string {
  const lines = [`### ${title}`, `${method} {{url}}${fill(path, (name) => `{{${name}}}`)}`];
  if (needsKey) lines.push('Authorization: Bearer {{key}}');
  if (body !== undefined) lines.push('Content-Type: application/json', '', JSON.stringify(body, null, 2));
  return lines.join('\n');
}

/** A body to start from: the schema's own example, else its required members with a value of their kind. */
export function sampleBody(schema: SampleSchema, schemas: Record<string, SampleSchema>): unknown {
  const { examples, anyOf, properties, required, ...rest } = resolve(schema, schemas);
  if (examples?.[0] !== undefined) return examples[0];
  if (anyOf?.[0]) return sampleBody(anyOf[0], schemas);
  if (properties)
    return Object.fromEntries((required ?? Object.keys(properties)).map((name) => [name, sampleBody(properties[name]!, schemas)]));
  if (rest.enum) return rest.enum[0];
  if (rest.default !== undefined) return rest.default;
  return { string: '…', integer: 1, number: 1, boolean: true, array: [], object: {} }[[rest.type].flat()[0] ?? 'string'] ?? '…';
}

function resolve(schema: SampleSchema, schemas: Record<string, SampleSchema>): SampleSchema {
  return schema.$ref ? (schemas[schema.$ref.split('/').at(-1)!] ?? {}) : schema;
}

function fill(path: string, unknown: (name: string) => string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => demoObjects[name] ?? unknown(name));
}

function upper(name: string): string {
  return name.replace(/[A-Z]/g, '_$&').toUpperCase();
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ');
}
