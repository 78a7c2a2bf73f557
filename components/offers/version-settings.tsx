import clsx from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '#components/ui/facts.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import type { VersionEntry } from '#lib/offers/list-versions.ts';
import { changedKeys } from '#lib/offers/version-changes.ts';

/** The settings of one version; beside those of another one when there is one to compare with. */
export function VersionSettings({ entry, other }: { entry: VersionEntry; other: VersionEntry | undefined }) {
  const t = useTranslations('offers.history');
  const shownValue = useShownValue();
  const keys = keysOf(entry);
  if (keys.length === 0 && (!other || keysOf(other).length === 0)) return <p className="text-muted">{t('noSettings')}</p>;
  if (!other || other.type !== entry.type)
    return <Facts facts={keys.map((key) => ({ label: shownValue.label(entry, key), ...shownValue.value(entry, key) }))} />;
  const changed = changedKeys(other, entry);
  return (
    <Table caption={t('compareCaption', { one: String(other.version), two: String(entry.version) })}>
      <TableHead>
        <HeadCell>{t('setting')}</HeadCell>
        <HeadCell>{t('versionNumber', { version: String(other.version) })}</HeadCell>
        <HeadCell>{t('versionNumber', { version: String(entry.version) })}</HeadCell>
      </TableHead>
      <TableBody>
        {[...new Set([...keys, ...keysOf(other)])].map((key) => {
          const isChanged = changed.includes(key);
          return (
            <Row key={key}>
              <Cell className={clsx(isChanged && 'font-medium')}>{shownValue.label(entry, key)}</Cell>
              {[other, entry].map((one) => {
                const { value, code } = shownValue.value(one, key);
                return (
                  <Cell key={one.version} code={code} className={clsx('wrap-anywhere', !isChanged && 'text-muted')}>
                    {isChanged && one === entry ? <mark className="rounded-sm bg-needs-you-soft px-1 text-ink">{value}</mark> : value}
                  </Cell>
                );
              })}
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}

function keysOf({ type, config }: VersionEntry): string[] {
  return isDestinationType(type) ? Object.keys(specOf(type).fields).filter((key) => config[key] !== undefined) : [];
}

function useShownValue() {
  const t = useTranslations('offers.history');
  const locale = useLocale();
  const fieldOf = ({ type }: VersionEntry, key: string) => (isDestinationType(type) ? specOf(type).fields[key] : undefined);

  function text(value: unknown): string {
    if (value === undefined) return t('absent');
    if (typeof value !== 'object' || value === null) return String(value);
    const hint = 'hint' in value ? String(value.hint).replace(/^\.+/, '') : '';
    return hint ? t('secretSet', { hint }) : t('secretSetShort');
  }

  return {
    label: (entry: VersionEntry, key: string) => fieldOf(entry, key)?.label[locale] ?? key,
    value: (entry: VersionEntry, key: string) => {
      const value = entry.config[key];
      const option = fieldOf(entry, key)?.options?.find((one) => one.value === value);
      return { value: option ? option.label[locale] : text(value), code: option === undefined && value !== undefined };
    },
  };
}
