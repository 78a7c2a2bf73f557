/**
 * An issue for `context.addIssue` or `refine` that `parseConfig` can show in every language. `code` is a catalogue code, when
 * a page explains the mistake at length.
 */
export function localizedIssue(en: string, it: string, code?: string) {
  return { message: en, params: { text: { en, it }, ...(code === undefined ? {} : { code }) } };
}
