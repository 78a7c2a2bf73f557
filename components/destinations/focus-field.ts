/** The address of one setting on the page of its offer: the form gives it the focus. */
export function fieldHash(field: string): string {
  return `#field-${field}`;
}

/** Also reaches a saved secret, whose only control is "Replace". */
export function focusField(root: ParentNode | null, field: string, options?: FocusOptions): void {
  root?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"] :is(input:not([readonly]), select, button)`)?.focus(options);
}
