/** One thing wrong with a request, as a problem document tells it. */
export type RequestFieldError = { path: string; message: string; code?: string };

/** A problem document, or what stands for one when the server could not be asked. `status` is 0 then. */
export type RequestProblem = { status: number; title: string; detail?: string; code?: string; errors?: RequestFieldError[] };

/** The portal's own API said no, or could not be reached. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly problem: RequestProblem;

  constructor(problem: RequestProblem) {
    super(problem.title);
    this.problem = problem;
  }
}

type SignInAgain = (method: string) => Promise<boolean>;

let signInAgain: SignInAgain | null = null;

/** From now on a request that finds the session over waits for this, and is sent once more where it says yes. Returns what ends that. */
export function onSessionOver(ask: SignInAgain): () => void {
  signInAgain = ask;
  return () => {
    if (signInAgain === ask) signInAgain = null;
  };
}

/**
 * Asks `/api/v1` with the session cookie, from the browser. `path` starts with a slash.
 * @throws {RequestError} for every answer but a success, and when there is none.
 */
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const init: RequestInit = { method, credentials: 'same-origin', cache: 'no-store', headers: { accept: 'application/json' } };
  if (body !== undefined) {
    init.headers = { ...init.headers, 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  if (signal) init.signal = signal;
  let response = await send(path, init);
  if (response.status === 401 && signInAgain && (await signInAgain(method))) response = await send(path, init);
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  throw new RequestError(await readProblem(response));
}

/** What went wrong with a request, whatever was thrown. */
export function problemOf(error: unknown): RequestProblem {
  return error instanceof RequestError ? error.problem : { status: 0, title: String(error) };
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api/v1${path}`, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestError({ status: 0, title: 'The portal cannot be reached.' });
  }
}

async function readProblem(response: Response): Promise<RequestProblem> {
  const fallback = { status: response.status, title: response.statusText || String(response.status) };
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? { ...fallback, ...body } : fallback;
  } catch {
    return fallback;
  }
}
