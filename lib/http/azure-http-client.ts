import { createHttpHeaders, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline';
import type { HttpSession, OutboundRequest, Purpose } from './session.ts';

/**
 * An Azure SDK's way out: pass it as `httpClient`, with `retryOptions: { maxRetries: 0 }`, since the session's deadline is hard.
 * `TransportError` passes through the SDK unchanged. Bodies are text; the SDK's streams are not supported.
 */
export function azureHttpClient(http: HttpSession, purpose: Purpose | ((request: PipelineRequest) => Purpose)): HttpClient {
  return {
    sendRequest: async (request) => {
      const response = await http.request({
        purpose: typeof purpose === 'function' ? purpose(request) : purpose,
        method: methodOf(request),
        url: request.url,
        headers: request.headers.toJSON(),
        body: bodyOf(request),
      });
      return { request, status: response.status, headers: createHttpHeaders({ ...response.headers }), bodyAsText: response.body };
    },
  };
}

function methodOf({ method }: PipelineRequest): OutboundRequest['method'] {
  if (method === 'GET' || method === 'POST' || method === 'PUT' || method === 'PATCH' || method === 'DELETE' || method === 'HEAD')
    return method;
  throw new TypeError(`${method} requests are not supported.`);
}

function bodyOf({ body }: PipelineRequest): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return body;
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  throw new TypeError('Only text bodies are supported.');
}
