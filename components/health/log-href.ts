/** What a report is about: narrows the log to the same leads. */
export type ReportScope = { publisher: string | null; offer: string | null; from: string; to: string };

/** Address of the log rows behind a figure. */
export function logHref(scope: ReportScope, more: Readonly<Record<string, string | readonly string[]>> = {}): string {
  const query = new URLSearchParams();
  const all = {
    ...(scope.publisher && { publisher: scope.publisher }),
    ...(scope.offer && { offer: scope.offer }),
    from: scope.from,
    to: scope.to,
    test: 'false',
    ...more,
  };
  for (const [name, value] of Object.entries(all)) for (const entry of [value].flat()) query.append(name, entry);
  return `/leads?${query}`;
}
