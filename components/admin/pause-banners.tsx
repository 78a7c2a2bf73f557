'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { Link } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Pause } from '#lib/delivery/pauses.ts';
import { subjectOf } from './pause-subject.ts';
import { ResumeButton } from './resume-button.tsx';

type Names = Readonly<Record<string, string>>;

/** What somebody stopped, why, and the button that lets it go on. */
export function PauseBanners({ pauses, destinations }: { pauses: readonly Pause[]; destinations: Names }) {
  return pauses.map((pause) => (
    <PauseBanner key={`${pause.kind}-${nameOf(pause, destinations)}`} pause={pause} destinations={destinations} />
  ));
}

function PauseBanner({ pause, destinations }: { pause: Pause; destinations: Names }) {
  const t = useTranslations('admin.pauses');
  const name = nameOf(pause, destinations);
  return (
    <Banner
      state="needs-you"
      title={pause.kind === 'everything' ? t('everythingPaused') : t('paused', { name })}
      actions={<ResumeButton subject={subjectOf(pause)} name={name || t('everything')} />}
    >
      {pause.reason && <span className="block">{t('because', { reason: pause.reason })}</span>}
      {t.rich('since', { when: () => <Time value={pause.createdAt} format="relative" /> })}{' '}
      {pause.kind === 'connection' && (
        <Link href={`/offers/${pause.offer}`} prefetch={false}>
          {t('openOffer')}
        </Link>
      )}
    </Banner>
  );
}

function nameOf(pause: Pause, destinations: Names): string {
  if (pause.kind === 'everything') return '';
  return pause.kind === 'connection' ? pause.offer : (destinations[pause.destination] ?? pause.destination);
}
