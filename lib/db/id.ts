import { v7 } from 'uuid';

/**
 * A time-ordered id, made here because PostgreSQL before 18 has no `uuidv7()`.
 * Ids of one process are monotonic, also within a millisecond, so a batch keeps its order.
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.7
 */
export function newId(): string {
  return v7();
}

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Ids in URLs are untrusted: asking PostgreSQL for a malformed one would be an error instead of "not found". */
export function isId(value: string): boolean {
  return uuidForm.test(value);
}
