/** What `POST /redeliveries` takes as its filter. */
export type RedeliveryFilter = Readonly<Record<string, string | string[]>>;

const lists = ['status', 'code', 'reason'];
const places = ['cursor', 'after', 'limit'];

/** The log's address as the request names it: every lead of the filter, wherever in the list the reader is. */
export function redeliveryFilter(query: string): RedeliveryFilter {
  const search = new URLSearchParams(query);
  const names = [...new Set(search.keys())].filter((name) => !places.includes(name));
  return Object.fromEntries(names.map((name) => [name, lists.includes(name) ? search.getAll(name) : search.get(name)!]));
}
