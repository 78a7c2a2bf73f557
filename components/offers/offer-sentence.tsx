import { useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { ButtonLink, Link } from '#components/ui/link.tsx';
import { StateBadge } from '#components/ui/badge.tsx';
import type { Offer } from '#lib/offers/offer.ts';
import { AllowanceWords, CircumstanceWords, HealthWords, healthLooks } from './health-words.tsx';
import { nextStepOf } from './next-step.ts';

type Props = { offer: Offer; mayEdit: boolean; own: boolean };

/** One sentence that answers everything about an offer, and the button that goes on. Loud only when somebody has to act. */
export function OfferSentence({ offer, mayEdit, own }: Props) {
  const { health } = offer;
  if (health.state === 'needs-you' && health.code !== 'offer-not-live') return <Trouble offer={offer} mayEdit={mayEdit} own={own} />;
  const step = nextStepOf(offer);
  return (
    <div className="grid gap-3">
      {(health.state !== 'draft' || step === null) && (
        <StateBadge state={healthLooks[health.state]} className="whitespace-normal! justify-self-start text-base!">
          <span>
            <HealthWords health={health} own={own} /> {health.state === 'waiting' && health.title}
          </span>
        </StateBadge>
      )}
      {health.state === 'waiting' && (
        <p className="text-sm empty:hidden">
          <CircumstanceWords health={health} own={own} />
        </p>
      )}
      <p className="text-sm text-muted empty:hidden">
        <AllowanceWords health={health} />
      </p>
      {step && <NextStep offer={offer} step={step} />}
    </div>
  );
}

function Trouble({ offer: { offerId, health }, mayEdit, own }: Props) {
  const t = useTranslations('offers.sentence');
  return (
    <Banner
      state="needs-you"
      title={<HealthWords health={health} own={own} />}
      actions={
        <>
          {mayEdit && (
            <ButtonLink href={`/offers/${offerId}#settings`} variant="primary">
              {t('fix')}
            </ButtonLink>
          )}
          <ButtonLink href={`/leads?offer=${encodeURIComponent(offerId)}&status=held`}>{t('leads')}</ButtonLink>
        </>
      }
    >
      <span className="block font-medium empty:hidden">
        <CircumstanceWords health={health} own={own} />
      </span>
      {health.title && (
        <>
          {health.title}. {health.code && <Link href={`/errors/${health.code}`}>{t('explain')}</Link>}
        </>
      )}
    </Banner>
  );
}

function NextStep({ offer, step }: { offer: Offer; step: NonNullable<ReturnType<typeof nextStepOf>> }) {
  const t = useTranslations('offers.sentence');
  const { saved, live } = offer.versions;
  const numbers = { saved: String(saved), live: String(live) };
  const title = step === 'changed' || step === 'tested' ? t(`${step}Title`, numbers) : t(`${step}Title`);
  return (
    <Banner state={step === 'changed' || step === 'tested' ? 'neutral' : 'waiting'} title={title}>
      {step !== 'tested' && t(`${step}Text`)}
    </Banner>
  );
}
