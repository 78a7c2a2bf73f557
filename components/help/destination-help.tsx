import { useLocale, useTranslations } from 'next-intl';
import { NumberedSteps } from '#components/errors/numbered-steps.tsx';
import { CodePane } from '#components/ui/code-pane.tsx';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { ButtonLink, Link } from '#components/ui/link.tsx';
import { Breadcrumb } from '#components/ui/page-header.tsx';
import { type DestinationType, specOf } from '#lib/destinations/specs.ts';
import type { WireSample } from '#lib/destinations/wire-samples.ts';
import { FieldGlossary } from './field-glossary.tsx';
import { HelpPart } from './help-part.tsx';
import { StageList } from './stage-list.tsx';

/** The set-up guide of one destination: steps, where each value is found, what arrives, and what may go wrong. */
export function DestinationHelp({
  type,
  others,
  sample,
  troubles,
}: {
  type: DestinationType;
  others: readonly DestinationType[];
  sample: WireSample | null;
  troubles: ReadonlyArray<{ code: string; title: string }>;
}) {
  const t = useTranslations('help');
  const locale = useLocale();
  const spec = specOf(type);
  const destination = spec.label[locale];
  return (
    <article>
      <Breadcrumb crumbs={[{ label: t('title'), href: '/help' }]} />
      <header className="mt-3 max-w-reading">
        <h1 className="text-xl tracking-[-0.02em] sm:text-2xl">{t('guide.title', { destination })}</h1>
        <p className="mt-3 text-muted">{spec.summary[locale]}</p>
      </header>
      <div className="mt-10 grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,68ch)_minmax(16rem,1fr)]">
        <div className="grid min-w-0 content-start gap-12">
          <HelpPart title={t('guide.steps')}>
            <NumberedSteps anchor="step" steps={spec.guide.map((step) => step.text[locale])} />
          </HelpPart>
          {Object.keys(spec.fields).length > 0 && (
            <HelpPart title={t('guide.values')}>
              <FieldGlossary spec={spec} />
            </HelpPart>
          )}
          {sample && type !== 'store-only' && (
            <HelpPart title={t('guide.arrives')}>
              <p className="mb-4">{t(`guide.arrivesText.${type}`)}</p>
              <div className="grid gap-3 text-base">
                <CodePane title={t('guide.sample')} code={sample.body} wrap />
                {sample.request && <CodePane title={t('guide.request')} code={sample.request.join('\n')} wrap />}
              </div>
            </HelpPart>
          )}
          {spec.stages.length > 0 && (
            <HelpPart id="stages" title={t('guide.stages')}>
              <p className="mb-4">{t('guide.stagesText')}</p>
              <StageList spec={spec} />
            </HelpPart>
          )}
          {type !== 'store-only' && (
            <HelpPart id="truth" title={t('guide.truth.title')}>
              <p>{t(`guide.truth.${type}`)}</p>
            </HelpPart>
          )}
        </div>
        <aside className="grid content-start gap-8 text-base lg:border-l lg:pl-8 print:hidden">
          {troubles.length > 0 && (
            <HelpPart small title={t('guide.troubles')}>
              <ul className="grid gap-2">
                {troubles.map(({ code, title }) => (
                  <li key={code}>
                    <Link href={`/errors/${code}`} prefetch={false}>
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
              <p className="mt-4">
                <Link href={`/errors?destination=${type}`}>{t('guide.allTroubles', { destination })}</Link>
              </p>
            </HelpPart>
          )}
          <HelpPart small title={t('guide.publish')}>
            <p className="text-muted">{t('guide.publishText')}</p>
            <ButtonLink href="/offers" prefetch={false} className="mt-3">
              {t('guide.signIn')}
            </ButtonLink>
          </HelpPart>
          <HelpPart small title={t('guides')}>
            <ul className="grid gap-2">
              {others.map((other) => (
                <li key={other} className="flex items-center gap-2">
                  <DestinationMark type={other} />
                  <Link href={`/help/${other}`}>{specOf(other).label[locale]}</Link>
                </li>
              ))}
            </ul>
          </HelpPart>
        </aside>
      </div>
    </article>
  );
}
