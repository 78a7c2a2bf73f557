import { ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '#components/ui/badge.tsx';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { Time } from '#components/ui/time.tsx';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import type { VersionEntry } from '#lib/offers/list-versions.ts';
import type { Offer } from '#lib/offers/offer.ts';
import { changedKeys } from '#lib/offers/version-changes.ts';
import { CompareWith } from './compare-with.tsx';
import { RestoreVersion } from './restore-version.tsx';
import { VersionSettings } from './version-settings.tsx';

type Props = {
  offerId: string;
  versions: readonly VersionEntry[];
  marks: Offer['versions'];
  mayEdit: boolean;
  /** Which version stands open, and which one beside it; otherwise each is compared with the one before. */
  open: number | null;
  beside: number | null;
};

/** Who changed what, when; each line opens to the settings of that version beside those of another one. */
export function VersionList({ offerId, versions, marks, mayEdit, open, beside }: Props) {
  const t = useTranslations('offers.history');
  return (
    <ol aria-label={t('caption')} className="-mt-3">
      {versions.map((entry, index) => {
        const before = versions[index + 1];
        const other = entry.version === open && beside !== null ? versions.find(({ version }) => version === beside) : before;
        return (
          <li key={entry.version} id={`version-${entry.version}`} className="scroll-mt-4 border-b">
            <details className="group" open={entry.version === open}>
              <summary className="flex list-none flex-wrap items-center gap-x-4 gap-y-1 py-2.5 hover:bg-sunken [&::-webkit-details-marker]:hidden">
                <ChevronRight className="text-muted transition-transform group-open:rotate-90" aria-hidden />
                <span className="w-8 font-medium">{entry.version}</span>
                <DestinationName entry={entry} />
                <span className="flex gap-1.5 empty:hidden max-sm:ml-8">
                  {entry.version === marks.live && <Tag tone="accent">{t('live')}</Tag>}
                  {entry.version === marks.tested && entry.version !== marks.live && <Tag>{t('tested')}</Tag>}
                  {entry.version === marks.saved && entry.version !== marks.live && <Tag>{t('savedLast')}</Tag>}
                </span>
                <span className="text-sm text-muted max-sm:basis-full max-sm:pl-8 sm:ml-auto">
                  {entry.createdBy ?? t('portal')} · <Time value={entry.createdAt} />
                </span>
                <Changes entry={entry} before={before} />
              </summary>
              <div className="grid gap-4 pb-4 pl-8 sm:pl-16">
                <VersionSettings entry={entry} other={other} />
                <div className="flex flex-wrap items-center justify-between gap-3">
                  <CompareWith
                    offerId={offerId}
                    version={entry.version}
                    other={other?.version ?? null}
                    versions={versions.filter(({ type }) => type === entry.type).map(({ version }) => version)}
                  />
                  {mayEdit && entry.version !== marks.saved && <RestoreVersion offerId={offerId} version={entry.version} />}
                </div>
              </div>
            </details>
          </li>
        );
      })}
    </ol>
  );
}

/** "Changed: application key, instance URL", the answer most people open this page for. */
function Changes({ entry, before }: { entry: VersionEntry; before: VersionEntry | undefined }) {
  const t = useTranslations('offers.history');
  const locale = useLocale();
  const words = () => {
    if (!before) return t('first');
    if (before.type !== entry.type) return t('otherDestination');
    const { fields } = isDestinationType(entry.type) ? specOf(entry.type) : { fields: {} };
    const labels = changedKeys(before, entry).map(
      (key) => (fields as Record<string, { label: Record<string, string> }>)[key]?.label[locale] ?? key,
    );
    return t('changed', { fields: new Intl.ListFormat(locale).format(labels) });
  };
  return <span className="basis-full pl-8 text-sm text-muted sm:pl-16">{words()}</span>;
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
