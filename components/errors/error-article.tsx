import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Breadcrumb } from '#components/ui/page-header.tsx';
import { catalogueHref } from './catalogue-filters.tsx';
import { ErrorFacts } from './error-facts.tsx';
import type { PageEntry } from './error-page-entry.ts';
import { NumberedSteps } from './numbered-steps.tsx';
import { OwnerMark } from './owner-mark.tsx';
import { UsualTime } from './usual-time.tsx';

/** One failure like an entry of a dictionary: what it is, why, what to do, how to know that it worked. Reads the same on paper. */
export function ErrorArticle({
  entry,
  destinationLabel,
  fieldLabel,
  guide,
  related,
  said,
  usualMinutes,
  url,
  children,
}: {
  entry: PageEntry;
  destinationLabel: string | null;
  fieldLabel: string | null;
  guide: ReadonlyArray<{ number: number; text: string }>;
  related: ReadonlyArray<{ code: string; title: string }>;
  /** The documented message as publishers see it. */
  said: string | null;
  /** After so many minutes most were over it, where that is known. */
  usualMinutes: number | null;
  url: string;
  /** What concerns this reader alone. */
  children?: ReactNode;
}) {
  const t = useTranslations('errors');
  const group = destinationLabel ?? t(`groups.${entry.destination === 'network' ? 'network' : 'any'}`);
  const groupHref = catalogueHref({ destination: entry.destination ?? 'any', owner: null, query: '' });
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: '/errors' },
          { label: group, href: groupHref },
        ]}
      />
      <header className="mt-3 max-w-reading">
        <h1 className="text-xl tracking-[-0.02em] sm:text-2xl">{entry.title}</h1>
        <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-base text-muted">
          <OwnerMark owner={entry.owner}>{t(`owner.${entry.owner}`)}</OwnerMark>
          <code>{entry.code}</code>
          <CopyButton text={url} label={t('entry.copyLink')} variant="secondary" className="print:hidden" />
        </p>
        <p className="hidden text-sm text-muted print:block">{url}</p>
      </header>
      <div className="mt-8">{children}</div>
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,68ch)_minmax(16rem,1fr)]">
        <div className="grid min-w-0 content-start gap-9">
          {said && entry.documented && (
            <Part title={t('entry.said')}>
              <blockquote className="border-l-2 pl-4 font-mono text-sm wrap-anywhere">{said}</blockquote>
              <p className="mt-1.5 text-sm text-muted">{t('entry.saidNumber', { number: entry.documented })}</p>
            </Part>
          )}
          <Part title={t('entry.cause')}>
            <p>{entry.cause}</p>
          </Part>
          <Part title={t('entry.fix')}>
            <NumberedSteps steps={entry.fix} />
            {usualMinutes && <UsualTime minutes={usualMinutes} owner={entry.owner} className="mt-4" />}
          </Part>
          {entry.retry !== 'never' && entry.owner !== 'portal' && (
            <Part title={t('entry.worked')}>
              <p>{t(`entry.workedText.${entry.retry}`)}</p>
            </Part>
          )}
          {guide.length > 0 && (
            <Part title={t('entry.guide')}>
              <ul className="grid gap-2">
                {guide.map(({ number, text }) => (
                  <li key={number} className="grid gap-x-4 sm:grid-cols-[6rem_1fr]">
                    <Link href={`/help/${entry.destination}#step-${number}`}>{t('entry.step', { number })}</Link>
                    <span className="text-muted">{text}</span>
                  </li>
                ))}
              </ul>
            </Part>
          )}
        </div>
        <ErrorFacts entry={entry} group={group} fieldLabel={fieldLabel} related={related} />
      </div>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-sm font-semibold text-muted">{title}</h2>
      {children}
    </section>
  );
}
