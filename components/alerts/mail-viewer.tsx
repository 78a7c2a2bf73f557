'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FilterChip, FilterChips } from '#components/ui/filter-chips.tsx';

/** One mail as its reader sees it. The frame runs no script and reaches nothing of the portal; links open beside it. */
export function MailViewer({ html, text }: { html: string | null; text: string }) {
  const t = useTranslations('notifications.mail');
  const [format, setFormat] = useState<'html' | 'text'>(html === null ? 'text' : 'html');
  return (
    <>
      <FilterChips label={t('formats')} className="mb-3">
        {html !== null && (
          <FilterChip selected={format === 'html'} onClick={() => setFormat('html')}>
            {t('html')}
          </FilterChip>
        )}
        <FilterChip selected={format === 'text'} onClick={() => setFormat('text')}>
          {t('text')}
        </FilterChip>
      </FilterChips>
      {format === 'html' && html !== null ? (
        <iframe
          title={t('frame')}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={html.replace('<head>', '<head><base target="_blank">')}
          className="h-[44rem] w-full rounded border bg-raised"
        />
      ) : (
        <pre tabIndex={0} className="overflow-x-auto rounded border bg-sunken p-4 font-mono text-sm whitespace-pre-wrap">
          {text}
        </pre>
      )}
    </>
  );
}
