import { useLocale, useTranslations } from 'next-intl';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { Link } from '#components/ui/link.tsx';
import { destinationTypes, specOf } from '#lib/destinations/specs.ts';
import { HelpPart } from './help-part.tsx';

/** The way into everything there is to read. */
export function HelpIndex() {
  const t = useTranslations('help');
  const locale = useLocale();
  return (
    <>
      <header className="max-w-reading">
        <h1 className="text-xl tracking-[-0.02em] sm:text-2xl">{t('title')}</h1>
        <p className="mt-3 text-muted">{t('description')}</p>
      </header>
      <div className="mt-10 grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,68ch)_minmax(16rem,1fr)]">
        <div className="grid min-w-0 content-start gap-12">
          <HelpPart title={t('guides')}>
            <ul>
              {destinationTypes.map((type) => (
                <li key={type} className="grid grid-cols-[1.75rem_1fr] border-t py-4 last:border-b">
                  <DestinationMark type={type} className="mt-[5px]" />
                  <div>
                    <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                      <Link quiet href={`/help/${type}`}>
                        {specOf(type).label[locale]}
                      </Link>
                      <span className="text-sm text-muted">{t('steps', { count: specOf(type).guide.length })}</span>
                    </p>
                    <p className="mt-0.5 text-base text-muted">{specOf(type).summary[locale]}</p>
                  </div>
                </li>
              ))}
            </ul>
          </HelpPart>
          <HelpPart title={t('journey.title')}>
            <dl className="grid gap-4">
              {(['received', 'delivered', 'proven'] as const).map((station) => (
                <div key={station} className="grid gap-x-8 sm:grid-cols-[9rem_1fr]">
                  <dt className="font-medium">{t(`journey.${station}.title`)}</dt>
                  <dd className="text-muted">{t(`journey.${station}.text`)}</dd>
                </div>
              ))}
            </dl>
          </HelpPart>
        </div>
        <nav aria-label={t('more')} className="text-base lg:border-l lg:pl-8">
          <ul className="grid gap-6">
            <More href="/help/faq" title={t('faq.title')} text={t('faq.text')} />
            <More href="/errors" title={t('errors.title')} text={t('errors.text')} />
            <More href="/docs/api" title={t('api.title')} text={t('api.text')} />
          </ul>
        </nav>
      </div>
    </>
  );
}

function More({ href, title, text }: { href: string; title: string; text: string }) {
  return (
    <li>
      <Link href={href}>{title}</Link>
      <p className="mt-0.5 text-muted">{text}</p>
    </li>
  );
}
