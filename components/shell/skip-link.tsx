import { useTranslations } from 'next-intl';

/** First stop of the keyboard on every page; the shells mark their main part with id="main". */
export function SkipLink() {
  const t = useTranslations('ui');
  return (
    <a
      href="#main"
      className="sr-only rounded bg-accent px-4 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 print:hidden"
    >
      {t('skip')}
    </a>
  );
}
