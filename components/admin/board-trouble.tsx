import { useLocale, useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Board } from '#lib/admin/board.ts';
import { localizedPath } from '#lib/i18n/alternates.ts';
import { PauseBanners } from './pause-banners.tsx';

type Names = Readonly<Record<string, string>>;

/** What stands above every number: what somebody stopped, and what a vendor does to many publishers at once. */
export function BoardTrouble({ board: { pauses, incidents }, destinations }: { board: Board; destinations: Names }) {
  const t = useTranslations('admin.board');
  const locale = useLocale();
  if (pauses.length + incidents.length === 0) return null;
  return (
    <div className="mb-6 grid gap-3">
      <PauseBanners pauses={pauses} destinations={destinations} />
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
