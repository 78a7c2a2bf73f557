import { useTranslations } from 'next-intl';

/** The way in, as stations on one line. */
export function FirstDay() {
  const t = useTranslations('home.start');
  return (
    <section className="mt-14 border-t pt-10 sm:mt-20">
      <h2 className="text-lg tracking-[-0.015em]">{t('title')}</h2>
      <ol className="mt-6 grid gap-x-12 md:grid-cols-3">
        {(['choose', 'publish', 'paste'] as const).map((station, index) => (
          <li
            key={station}
            className="relative grid content-start grid-cols-[1.75rem_1fr] gap-x-4 pb-8 last:pb-0 md:grid-cols-1 md:gap-y-4 md:pb-0"
          >
            {index < 2 && (
              <span
                aria-hidden
                className="absolute top-9 bottom-2 left-[0.8125rem] border-l-2 border-dotted border-field/60 md:top-[0.8125rem] md:-right-9 md:bottom-auto md:left-10 md:border-t-2 md:border-l-0"
              />
            )}
            <span aria-hidden className="grid size-7 place-items-center rounded-full bg-accent text-sm font-semibold text-on-accent">
              {index + 1}
            </span>
            <div>
              <h3 className="text-md">{t(`${station}.title`)}</h3>
              <p className="mt-1 text-muted">{t(`${station}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
