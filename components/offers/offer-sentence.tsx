import { useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { StateBadge } from '#components/ui/badge.tsx';
import { ButtonLink, Link } from '#components/ui/link.tsx';
import type { Offer } from '#lib/offers/offer.ts';
import type { Standing, ToldTrouble } from '#lib/offers/read-standing.ts';
import { FixButton } from './fix-button.tsx';
import { AllowanceWords, CircumstanceWords, HealthWords, healthLooks } from './health-words.tsx';
import { nextStepOf } from './next-step.ts';
import { NextStepBanner, useStepTitle } from './next-step-banner.tsx';

type Props = { offer: Offer; standing: Standing; mayEdit: boolean; own: boolean };

/** One sentence that answers everything about an offer, and the button that goes on. Loud only when somebody has to act. */
export function OfferSentence({ offer, standing, mayEdit, own }: Props) {
  const t = useTranslations('offers.sentence');
  const { health } = offer;
  if (health.state === 'needs-you' && health.code !== 'offer-not-live') {
    return <NeedsYou offer={offer} standing={standing} mayEdit={mayEdit} own={own} />;
  }
  const step = nextStepOf(offer, standing);
  return (
    <div className="grid gap-3">
      {(health.state !== 'draft' || step === null) && (
        <StateBadge state={healthLooks[health.state]} className="whitespace-normal! justify-self-start text-base!">
          <span>
            <HealthWords health={health} own={own} /> {health.state === 'waiting' && health.title}
          </span>
        </StateBadge>
      )}
      {health.state === 'idle' && step === null && mayEdit && (
        <p>
          <Link href={`/offers/${offer.offerId}/intake`}>{t('idleNext')}</Link>
        </p>
      )}
      {health.state === 'waiting' && (
        <p className="text-sm empty:hidden">
          <CircumstanceWords health={health} own={own} />
        </p>
      )}
      <p className="text-sm text-muted empty:hidden">
        <AllowanceWords health={health} />
      </p>
      {step && <NextStepBanner offer={offer} standing={standing} step={step} mayEdit={mayEdit} />}
    </div>
  );
}

function NeedsYou({ offer, standing, mayEdit, own }: Props) {
  const t = useTranslations('offers.sentence');
  const { offerId, health, versions } = offer;
  const trouble = versions.saved === versions.live ? standing.live : (standing.test ?? standing.live);
  // What happens to many at once is not mended here: settings that are not to blame are left alone.
  const isVendors = health.circumstances.incident !== null;
  return (
    <Banner
      state="needs-you"
      title={<HealthWords health={health} own={own} />}
      actions={
        <>
          {mayEdit && !isVendors && (
            <FixButton offerId={offerId} field={trouble?.field ?? null}>
              {trouble?.fieldLabel ? t('fixField', { field: trouble.fieldLabel }) : t('fix')}
            </FixButton>
          )}
          <ButtonLink href={`/leads?offer=${encodeURIComponent(offerId)}&status=held`}>{t('leads')}</ButtonLink>
        </>
      }
    >
      <span className="block font-medium empty:hidden">
        <CircumstanceWords health={health} own={own} />
      </span>
      {health.title && (
        <span className="block">
          {health.title}. {health.code && <Link href={`/errors/${health.code}`}>{t('explain')}</Link>}
        </span>
      )}
      {!isVendors && <Onwards offer={offer} standing={standing} mayEdit={mayEdit} />}
    </Banner>
  );
}

/** What was done about the trouble since; where nothing was, the first thing to do. */
function Onwards({ offer, standing, mayEdit }: Omit<Props, 'own'>) {
  const t = useTranslations('offers.sentence');
  const { saved, live } = offer.versions;
  const step = saved === live ? null : nextStepOf(offer, standing);
  const title = useStepTitle(offer, standing);
  if (step) {
    return (
      <span className="mt-1 block">
        {title(step)}{' '}
        {step === 'failed' && standing.test && standing.test.code !== offer.health.code && <Explained trouble={standing.test} />}
      </span>
    );
  }
  const fix = standing.live?.fix;
  if (!fix || !mayEdit) return null;
  return (
    <span className="mt-1 block">
      <span className="font-medium">{t('firstStep')}</span> {fix}
    </span>
  );
}

function Explained({ trouble: { code } }: { trouble: ToldTrouble }) {
  const t = useTranslations('offers.sentence');
  return <Link href={`/errors/${code}`}>{t('explain')}</Link>;
}
