/** Members of Microsoft's documented schema. All may be missing, none may be null, others may stand beside them. */
const texts = ['ActionCode', 'OfferTitle', 'LeadSource', 'Description'];
const userTexts = ['Company', 'Country', 'Email', 'FirstName', 'LastName', 'Phone', 'Title'];

/** What the trigger says about a body that does not fit; null when it fits. */
export function schemaMismatch(body: Record<string, unknown> | null): string | null {
  if (!body) return 'Invalid type. Expected Object but got String.';
  const user = body['UserDetails'];
  if (user !== undefined && (typeof user !== 'object' || user === null || Array.isArray(user)))
    return mismatch('Object', user, 'UserDetails');
  return wrongText(body, texts, '') ?? wrongText((user ?? {}) as Record<string, unknown>, userTexts, 'UserDetails.');
}

function wrongText(values: Record<string, unknown>, names: readonly string[], before: string): string | null {
  const name = names.find((each) => values[each] !== undefined && typeof values[each] !== 'string');
  return name === undefined ? null : mismatch('String', values[name], before + name);
}

function mismatch(expected: string, value: unknown, path: string): string {
  const got = value === null ? 'Null' : Array.isArray(value) ? 'Array' : typeof value === 'number' ? 'Integer' : typeof value;
  return `Invalid type. Expected ${expected} but got ${got}. Path '${path}'.`;
}
