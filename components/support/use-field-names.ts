import { useLocale } from 'next-intl';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';

/** Names config keys as the form does: "Application key and Instance URL". */
export function useFieldNames(): (destination: string, keys: readonly string[]) => string {
  const locale = useLocale();
  return (destination, keys) => {
    const fields = isDestinationType(destination) ? specOf(destination).fields : {};
    return new Intl.ListFormat(locale).format(keys.map((key) => fields[key]?.label[locale] ?? key));
  };
}
