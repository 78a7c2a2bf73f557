import type * as z from 'zod';
import type { Caller, Role } from '#lib/identity/caller.ts';

/** One answer an endpoint may give, for the OpenAPI document. */
export type Answer = { description: string; schema?: z.ZodType };

type Declaration<Access, Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As OpenAPI writes it: `/offers/{offerId}`, below `/api/v1`. */
  path: string;
  summary: string;
  /** Roles admitted, or `anyone` without a key. */
  access: Access;
  params?: Params;
  query?: Query;
  body?: Body;
  answers: Readonly<Record<number, Answer>>;
  run: (input: {
    caller: Access extends 'anyone' ? Caller | null : Caller;
    params: z.output<Params>;
    query: z.output<Query>;
    body: z.output<Body>;
    request: Request;
  }) => Promise<Response>;
};

export type Access = 'anyone' | readonly Role[];

/** One route of `/api/v1`: what it takes, who may call it, what it answers. Served by `serve`, documented by `openApiDocument`. */
export type Endpoint = Omit<Declaration<Access, z.ZodType, z.ZodType, z.ZodType>, 'run'> & {
  run: (input: { caller: Caller | null; params: unknown; query: unknown; body: unknown; request: Request }) => Promise<Response>;
};

/** Types `run` by the schemas declared beside it. */
export function endpoint<
  const A extends Access,
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(declaration: Declaration<A, Params, Query, Body>): Endpoint {
  return declaration as unknown as Endpoint;
}

/** Answers `value` as JSON that no cache keeps. */
export function json(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store' } });
}

export function noContent(): Response {
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}
