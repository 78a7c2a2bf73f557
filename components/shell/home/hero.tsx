import { useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { Board } from './board.tsx';

export function Hero({ isDemo }: { isDemo: boolean }) {
  const t = useTranslations('home');
  return (
    <section className="grid items-center gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,11fr)_minmax(0,10fr)] lg:py-8">
      <div>
        <h1 className="text-xl tracking-[-0.022em] sm:text-2xl">{t('title')}</h1>
        <p className="mt-5 max-w-[54ch] text-muted">{t('lead')}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href="/sign-in" variant="primary" size="large">
            {t('signIn')}
          </ButtonLink>
          <ButtonLink href="/errors" size="large">
            {t('lookUp')}
          </ButtonLink>
        </div>
        {isDemo && (
          <Banner state="neutral" title={t('demo.title')} className="mt-8 text-base">
            {t('demo.text')}
          </Banner>
        )}
      </div>
      <Board />
    </section>
  );
}
