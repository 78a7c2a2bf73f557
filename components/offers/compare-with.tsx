'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Select } from '#components/ui/select.tsx';
import { useRouter } from '#lib/i18n/navigation.ts';

/** Chooses the version to stand beside this one. The choice is in the address, so that a comparison can be sent to a colleague. */
export function CompareWith({
  offerId,
  version,
  other,
  versions,
}: {
  offerId: string;
  version: number;
  other: number | null;
  versions: readonly number[];
}) {
  const t = useTranslations('offers.history');
  const router = useRouter();
  const id = useId();
  const choices = versions.filter((choice) => choice !== version);
  if (choices.length === 0) return null;
  return (
    <span className="flex items-center gap-2 text-sm">
      <label htmlFor={id}>{t('compareWith')}</label>
      <Select
        id={id}
        className="w-36"
        value={other ?? ''}
        onChange={(event) => router.replace(`/offers/${offerId}/history?version=${version}&with=${event.target.value}`, { scroll: false })}
        options={[
          ...(other === null || !choices.includes(other) ? [{ value: String(other ?? ''), label: '–' }] : []),
          ...choices.map((choice) => ({ value: String(choice), label: t('versionNumber', { version: String(choice) }) })),
        ]}
      />
    </span>
  );
}
