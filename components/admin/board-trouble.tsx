import { useLocale, useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { Link, ButtonLink } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Board } from '#lib/admin/board.ts';
import type { Pause } from '#lib/delivery/pauses.ts';
import { localizedPath } from '#lib/i18n/alternates.ts';
import { ResumeButton } from './resume-button.tsx';
import { subjectOf } from './pause-subject.ts';

type Names = Readonly<Record<string, string>>;

/** What stands above every number: what somebody stopped, and what a vendor does to many publishers at once. */
export function BoardTrouble({ board: { pauses, incidents }, destinations }: { board: Board; destinations: Names }) {
  const t = useTranslations('admin.board');
  const locale = useLocale();
  if (pauses.length + incidents.length === 0) return null;
  return (
    <div className="mb-6 grid gap-3">
      {pauses.map((pause) => (
        <PauseBanner key={`${pause.kind}-${nameOf(pause, destinations)}`} pause={pause} destinations={destinations} />
      ))}
      {incidents.map(({ destination, code, title, publishers, connections, since }) => (
        <Banner
          key={`${destination}-${code}`}
          state="failed"
          title={t('incident', { destination: destinations[destination] ?? destination, title })}
          actions={
            <ButtonLink size="small" href={`/leads?code=${code}&destination=${destination}`}>
              {t('affectedLeads')}
            </ButtonLink>
          }
        >
          {t.rich('incidentFacts', { publishers, connections, when: () => <Time value={since} format="relative" /> })}{' '}
          <a href={localizedPath(`/errors/${code}`, locale)} className="text-accent underline underline-offset-[3px]">
            {t('errorPage')}
          </a>
        </Banner>
      ))}
    </div>
  );
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
      {pause.kind === 'connection' && <Link href={`/offers/${pause.offer}`}>{t('openOffer')}</Link>}
    </Banner>
  );
}

function nameOf(pause: Pause, destinations: Names): string {
  if (pause.kind === 'everything') return '';
  return pause.kind === 'connection' ? pause.offer : (destinations[pause.destination] ?? pause.destination);
}
