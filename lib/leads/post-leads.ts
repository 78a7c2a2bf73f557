import { fieldErrors } from '#lib/api/issues.ts';
import { type FieldError, ProblemError, invalid, tooLarge, unauthorized } from '#lib/api/problem.ts';
import type { KeyCaller } from '#lib/identity/caller.ts';
import { leadInputSchema } from '#lib/leads/lead.ts';
import { type NewLead, newLeadFromApi } from '#lib/leads/new-lead.ts';
import type { Stored } from '#lib/leads/store.ts';

export const maxLeadBytes = 64 * 1024;
export const maxLeads = 1_000;

/** The answer of `POST /api/v1/leads`, in the order of the request. */
export type PostAnswer = { accepted: Array<{ id: string; status: string }>; rejected: Array<{ index: number; errors: FieldError[] }> };

type Row = { lead: NewLead } | { errors: FieldError[] };

/**
 * Takes one lead, a batch or NDJSON. Bad rows of a batch are rejected one by one; one bad lead alone is a 422.
 * @throws {ProblemError} 401, 403, 400, 413, 422 as the contract says.
 */
export async function postLeads(
  caller: KeyCaller | null,
  body: { text: string; isNdjson: boolean },
  store: (leads: NewLead[]) => Promise<Stored[]>,
): Promise<PostAnswer> {
  if (!caller) throw new ProblemError(unauthorized());
  const { rows, isSingle } = body.isNdjson ? readNdjson(body.text) : readJson(body.text);
  const visible = rows.map((row) => ('lead' in row && !mayPost(caller, row.lead) ? unknownOffer() : row));
  const stored = await store(visible.flatMap((row) => ('lead' in row ? [row.lead] : [])));
  const answer: PostAnswer = { accepted: [], rejected: [] };
  let next = 0;
  for (const [index, row] of visible.entries()) {
    const outcome = 'lead' in row ? stored[next++]! : row;
    if ('kind' in outcome && outcome.kind === 'stored') answer.accepted.push({ id: outcome.id, status: outcome.status });
    else answer.rejected.push({ index, errors: 'errors' in outcome ? outcome.errors : unknownOffer().errors });
  }
  const [only] = answer.rejected;
  if (isSingle && only) throw new ProblemError(invalid(only.errors, 'The lead was not accepted.'));
  return answer;
}

/** A publisher's key sees its own offers; somebody else's read like unknown ones. */
function mayPost(caller: KeyCaller, lead: NewLead): boolean {
  return caller.role !== 'publisher' || caller.publisherId === lead.publisherId;
}

const unknownOffer = () => ({ errors: [{ path: 'offer', message: 'is not an offer you can post to' }] });

function readJson(text: string): { rows: Row[]; isSingle: boolean } {
  const value = parseJson(text);
  if (value === undefined) throw new ProblemError({ status: 400, slug: 'not-json', title: 'The body is not JSON.' });
  if (typeof value === 'object' && value !== null && 'leads' in value && Array.isArray(value.leads)) {
    refuseTooMany(value.leads.length);
    // Only a large body can hold a large row, and measuring each row means writing it out again.
    const measure = text.length * 3 > maxLeadBytes;
    return { rows: value.leads.map((row) => readRow(row, measure ? Buffer.byteLength(JSON.stringify(row) ?? '') : 0)), isSingle: false };
  }
  if (Buffer.byteLength(text) > maxLeadBytes) throw new ProblemError(tooLarge('One lead takes at most 64 KiB.'));
  return { rows: [readRow(value, 0)], isSingle: true };
}

function readNdjson(text: string): { rows: Row[]; isSingle: boolean } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  refuseTooMany(lines.length);
  return { rows: lines.map((line) => readRow(parseJson(line), Buffer.byteLength(line))), isSingle: false };
}

function readRow(value: unknown, sizeBytes: number): Row {
  if (value === undefined) return { errors: [{ path: '', message: 'is not JSON' }] };
  if (sizeBytes > maxLeadBytes) return { errors: [{ path: '', message: 'is larger than 64 KiB' }] };
  const parsed = leadInputSchema.safeParse(value);
  return parsed.success ? { lead: newLeadFromApi(parsed.data) } : { errors: fieldErrors(parsed.error) };
}

function refuseTooMany(count: number): void {
  if (count > maxLeads) throw new ProblemError(tooLarge(`One request takes at most ${maxLeads} leads; this one has ${count}.`));
}

/** Undefined when the text is not JSON; JSON itself has no undefined. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
