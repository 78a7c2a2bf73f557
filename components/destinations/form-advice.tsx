'use client';

import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { AdviceList } from '#components/offers/advice-list.tsx';
import type { DestinationChoice } from '#lib/destinations/choices.ts';
import type { FormValues } from '#lib/offers/form-values.ts';
import type { OfferAdvice } from '#lib/offers/offer.ts';
import { focusField } from './focus-field.ts';

/** The findings above the fields, each with the way to its field or the change it asks for. Stands inside the destination form. */
export function FormAdvice({
  advice,
  destination,
  disabled,
}: {
  advice: readonly OfferAdvice[];
  destination: DestinationChoice;
  disabled: boolean;
}) {
  const t = useTranslations('offers.destination');
  const { setValue } = useFormContext<FormValues>();

  function remedyOf({ field, action, severity }: OfferAdvice) {
    if (disabled) return null;
    if (action?.kind === 'switch') {
      const option = destination.fields[action.field]?.options?.find(({ value }) => value === action.value)?.label ?? action.value;
      const run = () => {
        setValue(action.field, action.value, { shouldDirty: true });
        // The field it brings is there after the next render.
        requestAnimationFrame(() => focusField(document, action.next));
      };
      return { label: t('switchTo', { option }), run };
    }
    if (field === null || severity === 'info') return null;
    return { label: t('goToField'), run: () => focusField(document, field) };
  }

  return <AdviceList advice={advice} remedyOf={remedyOf} />;
}
