import type { OpenApiDocument } from '#lib/api/openapi.ts';
import { type SampleSchema, httpOf, sampleBody } from '#lib/api/request-samples.ts';

type Operation = {
  summary: string;
  'x-roles'?: string[];
  requestBody?: { content: Record<string, { schema: SampleSchema }> };
};

/** Every request of the API as an .http file. Postman, Insomnia and Bruno import the OpenAPI document itself. */
export function httpFile(document: OpenApiDocument): string {
  const schemas = (document.components?.schemas ?? {}) as Record<string, SampleSchema>;
  const requests = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => {
      const schema = operation.requestBody?.content['application/json']?.schema;
      const body = schema && sampleBody(schema, schemas);
      return httpOf(operation.summary, { method: method.toUpperCase(), path, needsKey: operation['x-roles'] !== undefined, body });
    }),
  );
  return `${head(document.servers?.[0]?.url ?? '')}\n\n${requests.join('\n\n')}\n`;
}

const head = (url: string) => `# Leadport's API. A key comes from Settings > API keys; in the demo from apiKeys in .data/demo.json.
@url = ${url}
@key = lp_
@id =
@userId =
@token =`;
