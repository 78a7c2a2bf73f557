'use client';

import type { ReactNode } from 'react';
import { fieldHash, focusField } from '#components/destinations/focus-field.ts';
import { ButtonLink } from '#components/ui/link.tsx';

/** Leads to the setting to correct, from any page of the offer; without one to the settings. */
export function FixButton({ offerId, field, children }: { offerId: string; field: string | null; children: ReactNode }) {
  return (
    <ButtonLink
      href={`/offers/${offerId}${field ? fieldHash(field) : '#settings'}`}
      variant="primary"
      // On the page itself nothing is loaded, so the form does not see the address change.
      onClick={() => field && focusField(document, field)}
    >
      {children}
    </ButtonLink>
  );
}
