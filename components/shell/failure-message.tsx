'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';

/** A page that failed on our side: says what stayed safe, and offers the one thing that may help. */
export function FailureMessage({ digest, retry }: { digest?: string | undefined; retry: () => void }) {
  const t = useTranslations('ui.failure');
  return (
    <div role="alert" className="mx-auto max-w-reading py-10">
      <h1 className="text-xl">{t('title')}</h1>
      <p className="mt-2 text-muted">{t('text')}</p>
      <Button variant="primary" className="mt-6" onClick={retry}>
        {t('retry')}
      </Button>
      {digest && (
        <p className="mt-6 text-sm text-muted">
          {t('reference')} <code>{digest}</code>
        </p>
      )}
    </div>
  );
}
