'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '#components/ui/badge.tsx';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { destinationTypes, isDelivering, isDestinationType, specOf, type DestinationType } from '#lib/destinations/specs.ts';

/** Where leads may go, one card each. `saved` marks the one that is configured; `mandatory` closes "Store only". */
export function DestinationPicker({
  value,
  saved,
  mandatory,
  disabled,
  onChange,
}: {
  value: DestinationType | null;
  saved: string | null;
  mandatory: boolean;
  disabled: boolean;
  onChange: (type: DestinationType) => void;
}) {
  const t = useTranslations('offers.destination');
  const locale = useLocale();
  const isClosed = (type: DestinationType) => mandatory && !isDelivering(type) && type !== saved;
  const badgeOf = (type: DestinationType) => (isClosed(type) ? <Tag>{t('notForThis')}</Tag> : type === saved && <Tag>{t('saved')}</Tag>);
  return (
    <RadioCards
      legend={t('picker')}
      name="destination-type"
      columns={3}
      value={value ?? ''}
      disabled={disabled}
      onChange={(event) => isDestinationType(event.target.value) && onChange(event.target.value)}
      cards={destinationTypes.map((type) => ({
        value: type,
        label: specOf(type).label[locale],
        help: specOf(type).summary[locale],
        icon: <DestinationMark type={type} />,
        badge: badgeOf(type),
        disabled: isClosed(type),
      }))}
    />
  );
}
