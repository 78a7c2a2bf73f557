'use client';

import { useTranslations } from 'next-intl';
import { Tag } from '#components/ui/badge.tsx';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import type { DestinationChoice } from '#lib/destinations/choices.ts';

/** Where leads may go, one card each. `saved` marks the one that is configured; `mandatory` closes "Store only". */
export function DestinationPicker({
  choices,
  value,
  saved,
  mandatory,
  disabled,
  onChange,
}: {
  choices: readonly DestinationChoice[];
  value: DestinationChoice | null;
  saved: string | null;
  mandatory: boolean;
  disabled: boolean;
  onChange: (choice: DestinationChoice) => void;
}) {
  const t = useTranslations('offers.destination');
  const isClosed = ({ type, isDelivering }: DestinationChoice) => mandatory && !isDelivering && type !== saved;
  const badgeOf = (choice: DestinationChoice) =>
    isClosed(choice) ? <Tag>{t('notForThis')}</Tag> : choice.type === saved && <Tag>{t('saved')}</Tag>;

  function choose(type: string) {
    const choice = choices.find((one) => one.type === type);
    if (choice) onChange(choice);
  }

  return (
    <RadioCards
      legend={t('picker')}
      name="destination-type"
      columns={3}
      value={value?.type ?? ''}
      disabled={disabled}
      onChange={(event) => choose(event.target.value)}
      cards={choices.map((choice) => ({
        value: choice.type,
        label: choice.label,
        help: choice.summary,
        icon: <DestinationMark type={choice.type} />,
        badge: badgeOf(choice),
        disabled: isClosed(choice),
      }))}
    />
  );
}
