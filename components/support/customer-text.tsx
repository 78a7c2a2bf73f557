'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { FilterChip, FilterChips } from '#components/ui/filter-chips.tsx';
import { languageNames } from '#components/shell/language-names.ts';
import { request } from '#lib/api-client/request.ts';
import type { Locale, Localized } from '#lib/i18n/locale.ts';
import type { CustomerMessage } from '#lib/support/customer-message.ts';

/** What goes to the customer, in their language: the text as it will read, and the link alone. Taking either is told to the audit log. */
export function CustomerText({ offerId, messages, language }: { offerId: string; messages: Localized<CustomerMessage>; language: Locale }) {
  const t = useTranslations('support.send');
  const [chosen, setChosen] = useState(language);
  const { url, text } = messages[chosen];

  /** The copy has happened by then; a log that cannot be reached must not take it back. */
  function note(what: 'link-copied' | 'text-copied') {
    request('POST', `/offers/${offerId}/looks`, { what }).catch(() => {});
  }

  return (
    <div className="grid gap-3">
      <FilterChips label={t('language')}>
        {languageNames.map(({ value, label }) => (
          <FilterChip key={value} selected={value === chosen} onClick={() => setChosen(value)}>
            {label}
          </FilterChip>
        ))}
      </FilterChips>
      <blockquote aria-label={t('text')} lang={chosen} className="rounded border bg-sunken px-3 py-2.5 wrap-anywhere">
        {text}
      </blockquote>
      <div className="flex flex-wrap gap-2 print:hidden">
        <span className="contents" onClick={() => note('link-copied')}>
          <CopyButton text={url} label={t('copyLink')} variant="primary" size="medium" />
        </span>
        <span className="contents" onClick={() => note('text-copied')}>
          <CopyButton text={text} label={t('copyText')} variant="secondary" size="medium" />
        </span>
      </div>
      <p className="text-sm text-muted">{t('note')}</p>
    </div>
  );
}
