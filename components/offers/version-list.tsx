import { ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '#components/ui/badge.tsx';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Time } from '#components/ui/time.tsx';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import type { VersionEntry } from '#lib/offers/list-versions.ts';
import type { Offer } from '#lib/offers/offer.ts';

/** Who saved what, when; each line opens to the settings of that version. */
export function VersionList({ versions, marks }: { versions: readonly VersionEntry[]; marks: Offer['versions'] }) {
  const t = useTranslations('offers.history');
  return (
    <ol aria-label={t('caption')} className="-mt-3">
      {versions.map((entry) => (
        <li key={entry.version} className="border-b">
          <details className="group">
            <summary className="flex list-none flex-wrap items-center gap-x-4 gap-y-1 py-2.5 hover:bg-sunken [&::-webkit-details-marker]:hidden">
              <ChevronRight className="text-muted transition-transform group-open:rotate-90" aria-hidden />
              <span className="w-8 font-medium">{entry.version}</span>
              <DestinationName entry={entry} />
              <span className="flex gap-1.5">
                {entry.version === marks.live && <Tag tone="accent">{t('live')}</Tag>}
                {entry.version === marks.tested && entry.version !== marks.live && <Tag>{t('tested')}</Tag>}
                {entry.version === marks.saved && entry.version !== marks.live && <Tag>{t('savedLast')}</Tag>}
              </span>
              <span className="ml-auto text-sm text-muted max-sm:ml-8">
                {entry.createdBy ?? t('portal')} · <Time value={entry.createdAt} />
              </span>
            </summary>
            <div className="pb-4 pl-16 max-sm:pl-8">
              <Settings entry={entry} />
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}

function DestinationName({ entry: { type, target } }: { entry: VersionEntry }) {
  const locale = useLocale();
  return (
    <span className="flex min-w-0 items-center gap-2">
      <DestinationMark type={type} />
      <span className="min-w-0 wrap-anywhere">
        {isDestinationType(type) ? specOf(type).label[locale] : type}
        {target && type !== 'store-only' && <span className="text-muted"> · {target}</span>}
      </span>
    </span>
  );
}

function Settings({ entry: { type, config } }: { entry: VersionEntry }) {
  const t = useTranslations('offers.history');
  const locale = useLocale();
  const fields = isDestinationType(type) ? Object.entries(specOf(type).fields) : [];
  const facts = fields.flatMap(([key, field]) => {
    const value = config[key];
    if (value === undefined) return [];
    const option = field.options?.find((one) => one.value === value);
    return [{ label: field.label[locale], value: option ? option.label[locale] : shown(value), code: option === undefined }];
  });
  return facts.length > 0 ? <Facts facts={facts} /> : <p className="text-muted">{t('noSettings')}</p>;

  function shown(value: unknown): string {
    if (typeof value !== 'object' || value === null) return String(value);
    const hint = 'hint' in value ? String(value.hint).replace(/^\.+/, '') : '';
    return hint ? t('secretSet', { hint }) : t('secretSetShort');
  }
}
