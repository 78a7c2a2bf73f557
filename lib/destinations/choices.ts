import type { Locale } from '#lib/i18n/locale.ts';
import { entryOf } from './catalogue.ts';
import type { Field } from './contract.ts';
import { destinationTypes, isDelivering, isDestinationType, specOf, type DestinationType } from './specs.ts';

/** A field as one reader sees it. */
export type ChoiceField = Pick<Field, 'kind' | 'placeholder' | 'optional' | 'optionalWhen' | 'when'> & {
  label: string;
  help: string;
  where?: string;
  options?: ReadonlyArray<{ value: string; label: string }>;
};

/**
 * A destination as a form offers it: words in one language, no schema and no functions. Pages hand it to the browser, so that what
 * every page loads does not grow with each destination there is.
 */
export type DestinationChoice = {
  type: DestinationType;
  label: string;
  summary: string;
  isDelivering: boolean;
  /** What it is called that takes the place of a retired destination. */
  successor: string | null;
  fields: Readonly<Record<string, ChoiceField>>;
  guide: ReadonlyArray<{ text: string; field?: string }>;
  /** How a person finds the test lead where no protocol proves it; suspects with their titles. */
  search: { where: readonly string[]; suspects: ReadonlyArray<{ code: string; title: string }> } | null;
};

/** Destinations to choose from, in the order of the picker. Retired ones only where they are in use already. */
export function destinationChoices(locale: Locale, used: readonly string[] = []): DestinationChoice[] {
  return destinationTypes
    .filter((type) => !specOf(type).legacy || used.includes(type))
    .map((type) => {
      const { label, summary, fields, guide, legacy, search } = specOf(type);
      return {
        type,
        label: label[locale],
        summary: summary[locale],
        isDelivering: isDelivering(type),
        successor: legacy && isDestinationType(legacy.successor) ? specOf(legacy.successor).label[locale] : null,
        fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, choiceField(field, locale)])),
        guide: guide.map(({ text, field }) => ({ text: text[locale], field })),
        search: search
          ? {
              where: search.where.map((text) => text[locale]),
              suspects: search.suspects.map((code) => ({ code, title: entryOf(code).text[locale].title })),
            }
          : null,
      };
    });
}

/** What each type is called, by type. */
export function destinationNames(locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(destinationTypes.map((type) => [type, specOf(type).label[locale]]));
}

function choiceField({ kind, label, help, where, placeholder, optional, optionalWhen, options, when }: Field, locale: Locale): ChoiceField {
  return {
    kind,
    label: label[locale],
    help: help[locale],
    where: where?.[locale],
    placeholder,
    optional,
    optionalWhen,
    options: options?.map((option) => ({ value: option.value, label: option.label[locale] })),
    when,
  };
}
