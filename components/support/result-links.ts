/** Marks a link as one of the results that the arrow keys go through. */
export const resultAttribute = { 'data-result': '' } as const;

export function resultLinks(container: HTMLElement | null): HTMLAnchorElement[] {
  return [...(container?.querySelectorAll<HTMLAnchorElement>('a[data-result]') ?? [])];
}
