import { env } from '#lib/env.ts';

/** One thing wrong with a request. `path` is dotted: `customer.email`. */
export type FieldError = { path: string; message: string; code?: string };

/** What went wrong, for a machine and a person. @see https://www.rfc-editor.org/rfc/rfc9457 */
export type Problem = {
  status: number;
  /** Names the kind; the last part of `type`. */
  slug: string;
  title: string;
  detail?: string;
  /** A catalogue or rule code where the contract names one. */
  code?: string;
  errors?: FieldError[];
  headers?: Readonly<Record<string, string>>;
};

/** Thrown inside an endpoint; the wrapper turns it into the answer. Everything else that is thrown is our fault and says nothing. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** Built afresh each time and equal for what is missing and what belongs to somebody else. */
export const notFound = (): Problem => ({ status: 404, slug: 'not-found', title: 'There is nothing here for you.' });

export const unauthorized = (): Problem => ({
  status: 401,
  slug: 'unauthorized',
  title: 'Sign in, or send a valid API key.',
  detail: 'Send the header Authorization: Bearer lp_... with a key that has not been revoked.',
  headers: { 'www-authenticate': 'Bearer' },
});

export const forbidden = (detail: string): Problem => ({ status: 403, slug: 'forbidden', title: 'Your role does not allow this.', detail });

export const invalid = (errors: FieldError[], title = 'Some values cannot be used.'): Problem => ({
  status: 422,
  slug: 'invalid',
  title,
  errors,
});

export const tooLarge = (detail: string): Problem => ({ status: 413, slug: 'too-large', title: 'The request is too large.', detail });

export const unavailable = (): Problem => ({
  status: 503,
  slug: 'unavailable',
  title: 'Leadport cannot store anything right now.',
  detail: 'Nothing was accepted. Send the same request again in a few seconds.',
  headers: { 'retry-after': '5' },
});

export const internal = (): Problem => ({
  status: 500,
  slug: 'internal',
  title: 'Something went wrong on our side.',
  detail: 'It has been logged. Try again; if it stays, contact support.',
});

/** The body and headers of a problem answer, for either kind of server. */
export function renderProblem({ slug, headers, ...members }: Problem): { status: number; headers: Record<string, string>; body: string } {
  return {
    status: members.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify({ type: `${env().APP_URL}/docs/api#${slug}`, ...members }),
  };
}

export function problemResponse(problem: Problem): Response {
  const { body, ...init } = renderProblem(problem);
  return new Response(body, init);
}
