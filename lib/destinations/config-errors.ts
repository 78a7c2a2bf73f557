import type * as z from 'zod';
import type { Locale, Localized } from '#lib/i18n/locale.ts';
import type { DestinationSpec } from './contract.ts';

/** One wrong value. `path` is the config key; `code` names the catalogue page that explains the mistake, where there is one. */
export type FieldError = { path: string; message: string; code?: string };

/** The schema's findings in the reader's language. Those a destination words itself come from `localizedIssue`. */
export function configErrors(spec: DestinationSpec, issues: readonly z.core.$ZodIssue[], given: unknown, locale: Locale): FieldError[] {
  return issues.flatMap((issue): FieldError[] => {
    const path = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: key, message: phrases.unknown[locale] }));
    const own = ownText(issue);
    if (own) return [{ path, message: own.text[locale], ...(own.code === undefined ? {} : { code: own.code }) }];
    const field = Object.hasOwn(spec.fields, path) ? spec.fields[path]! : undefined;
    if (field?.kind === 'select' && field.options && issue.code === 'invalid_value') {
      return [{ path, message: `${phrases.choose[locale]} ${field.options.map((option) => option.value).join(', ')}` }];
    }
    if (issue.code === 'invalid_type') {
      if (field === undefined) return [{ path, message: phrases.notAnObject[locale] }];
      return [{ path, message: isMissing(given, path) ? `${phrases.fillIn[locale]} ${field.label[locale]}` : phrases.notText[locale] }];
    }
    return [{ path, message: issue.message }];
  });
}

const phrases = {
  unknown: { en: 'This destination has no such setting', it: 'Questa destinazione non ha questa impostazione' },
  choose: { en: 'Choose one of:', it: 'Scegli tra:' },
  fillIn: { en: 'Fill in', it: 'Compila' },
  notText: { en: 'This must be text', it: 'Deve essere un testo' },
  notAnObject: { en: 'config must be an object', it: 'config deve essere un oggetto' },
} satisfies Record<string, Localized>;

function isMissing(given: unknown, path: string): boolean {
  return (given as Record<string, unknown> | null)?.[path] === undefined;
}

function ownText(issue: z.core.$ZodIssue): { text: Localized; code?: string } | null {
  const params = 'params' in issue ? (issue.params as { text?: Localized; code?: string } | undefined) : undefined;
  return params?.text ? { text: params.text, code: params.code } : null;
}
