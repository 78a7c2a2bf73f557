import { useTranslations } from 'next-intl';

export function Promises() {
  const t = useTranslations('home.promises');
  return (
    <section aria-label={t('title')} className="mt-14 grid gap-x-12 gap-y-8 border-t pt-10 sm:mt-20 md:grid-cols-3">
      {(['kept', 'explained', 'true'] as const).map((promise) => (
        <div key={promise}>
          <h2 className="text-lg tracking-[-0.015em]">{t(`${promise}.title`)}</h2>
          <p className="mt-2 text-muted">{t(`${promise}.text`)}</p>
        </div>
      ))}
    </section>
  );
}
