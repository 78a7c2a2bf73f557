import { useLocale, useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { Link } from '#components/ui/link.tsx';
import { stageName } from '#lib/destinations/stages.ts';
import type { Offer } from '#lib/offers/offer.ts';
import type { Standing } from '#lib/offers/read-standing.ts';
import { FixButton } from './fix-button.tsx';
import type { NextStep } from './next-step.ts';
import { stationKey } from './station-words.ts';

const looks = {
  choose: 'waiting',
  publish: 'waiting',
  running: 'waiting',
  checked: 'waiting',
  goLive: 'waiting',
  failed: 'failed',
  changed: 'neutral',
  tested: 'neutral',
} as const;

/** What comes next on the way to live. A test that failed says at which station and why, and leads to the setting to correct. */
export function NextStepBanner({ offer, standing, step, mayEdit }: { offer: Offer; standing: Standing; step: NextStep; mayEdit: boolean }) {
  const t = useTranslations('offers.sentence');
  const title = useStepTitle(offer, standing);
  const { test } = standing;
  const isFailed = step === 'failed' && test !== null;
  return (
    <Banner
      state={looks[step]}
      title={title(step)}
      actions={
        isFailed &&
        mayEdit && (
          <FixButton offerId={offer.offerId} field={test.field}>
            {test.fieldLabel ? t('fixField', { field: test.fieldLabel }) : t('fix')}
          </FixButton>
        )
      }
    >
      {isFailed ? (
        <>
          {test.fix && mayEdit && (
            <span className="block">
              <span className="font-medium">{t('firstStep')}</span> {test.fix}
            </span>
          )}
          <span className="block">
            {t(offer.versions.live === null ? 'publishText' : 'failedText', { live: String(offer.versions.live) })}{' '}
            <Link href={`/errors/${test.code}`}>{t('explain')}</Link>
          </span>
        </>
      ) : (
        step !== 'tested' && step !== 'failed' && t(`${step}Text`)
      )}
    </Banner>
  );
}

/** The sentence of a step, with its versions and its station. */
export function useStepTitle({ versions: { saved, live } }: Offer, { run, test }: Standing): (step: NextStep) => string {
  const t = useTranslations('offers.sentence');
  const stations = useTranslations('offers.stations');
  const locale = useLocale();
  return (step) => {
    if (step === 'failed') {
      if (!test) return '';
      return t('failedTitle', {
        saved: String(saved),
        station: test.stage ? stageName(test.stage, locale) : stations(stationKey(test.step)),
        title: test.title,
      });
    }
    if (step === 'checked') return t('checkedTitle', { station: stations(stationKey(run?.lastStep ?? '')) });
    return t(`${step}Title`, { saved: String(saved), live: String(live) });
  };
}
