import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/link.tsx';

/** The same words for what does not exist and for what is not the reader's. */
export function NotFoundMessage() {
  const t = useTranslations('shell.notFound');
  return (
    <div className="mx-auto max-w-reading py-10">
      <p className="font-mono text-sm text-muted">404</p>
      <h1 className="mt-1 text-xl">{t('title')}</h1>
      <p className="mt-2 text-muted">{t('text')}</p>
      <div className="mt-6 flex flex-wrap gap-2">
        <ButtonLink variant="primary" href="/offers">
          {t('offers')}
        </ButtonLink>
        <ButtonLink href="/errors">{t('errors')}</ButtonLink>
      </div>
    </div>
  );
}
