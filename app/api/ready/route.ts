import { readiness } from '#lib/api/readiness.ts';

/** Readiness: whether a load balancer should send anybody here. */
export async function GET(): Promise<Response> {
  const state = await readiness();
  const headers = { 'cache-control': 'no-store', ...(state.status === 'not-ready' && { 'retry-after': '5' }) };
  return Response.json(state, { status: state.status === 'ready' ? 200 : 503, headers });
}
