'use client';

import { useTranslations } from 'next-intl';
import { buttonStyle } from '#components/ui/button-style.ts';

/** A page that failed on our side: says what stayed safe, and offers the one thing that may help. */
export function FailureMessage({ digest, retry }: { digest?: string | undefined; retry: () => void }) {
  const t = useTranslations('ui.failure');
  return (
    <div role="alert" className="mx-auto max-w-reading py-10">
      <h1 className="text-xl">{t('title')}</h1>
      <p className="mt-2 text-muted">{t('text')}</p>
      {/* Not the Button of other pages: every page loads this one, and its icons with it. */}
      <button type="button" className={buttonStyle({ variant: 'primary', className: 'mt-6' })} onClick={retry}>
        {t('retry')}
      </button>
      {digest && (
        <p className="mt-6 text-sm text-muted">
          {t('reference')} <code>{digest}</code>
        </p>
      )}
    </div>
  );
}
