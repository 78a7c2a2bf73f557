import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/link.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { Steps } from '#components/ui/steps.tsx';
import type { FirstPath } from '#lib/offers/first-path.ts';

type Station = 'create' | 'connect' | 'publish' | 'receive';

/** From nothing to the first lead in four stations, with the button of the one that comes next. */
export function FirstPathToALead({ path }: { path: FirstPath }) {
  const t = useTranslations('offers.firstPath');
  const stations: ReadonlyArray<{ name: Station; done: boolean }> = [
    { name: 'create', done: path.created },
    { name: 'connect', done: path.connected },
    { name: 'publish', done: path.live },
    { name: 'receive', done: false },
  ];
  const next = stations.find(({ done }) => !done)!;
  const done = stations.filter((station) => station.done).length;
  return (
    <section
      aria-labelledby="first-path"
      className="mb-8 grid gap-x-10 gap-y-5 rounded border bg-raised p-5 sm:grid-cols-[16rem_1fr] sm:p-6"
    >
      <div className="grid content-start gap-3">
        <h2 id="first-path" className="text-md font-semibold">
          {t('title')}
        </h2>
        <p className="text-muted">{t('text')}</p>
        <Progress label={t('progressLabel')} text={t('progress', { done, total: stations.length })} value={done} max={stations.length} />
      </div>
      <Steps
        label={t('title')}
        steps={stations.map(({ name, done: isDone }) => ({
          name,
          label: t(`${name}.label`),
          status: isDone ? ('succeeded' as const) : ('pending' as const),
          detail: isDone ? undefined : t(`${name}.text`),
          children: name === next.name && (
            <ButtonLink {...wayTo(name, path.offerId)} variant="primary">
              {t(`${name}.button`)}
            </ButtonLink>
          ),
        }))}
      />
    </section>
  );
}

function wayTo(station: Station, offerId: string | null): { href: string } {
  if (station === 'create' || offerId === null) return { href: '/offers/new' };
  if (station === 'receive') return { href: `/offers/${offerId}/intake` };
  return { href: `/offers/${offerId}` };
}
