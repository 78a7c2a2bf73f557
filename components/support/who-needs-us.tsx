import { useLocale, useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { StateBadge } from '#components/ui/badge.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink, Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { isDestinationType, specOf } from '#lib/destinations/specs.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import type { NamedIncident, OpenCase } from '#lib/support/who-needs-us.ts';
import { resultAttribute } from './result-links.ts';

/** What support finds before anybody calls: vendors in trouble, then the publishers who have something to fix. */
export function WhoNeedsUs({ cases, incidents }: { cases: readonly OpenCase[]; incidents: readonly NamedIncident[] }) {
  const t = useTranslations('support.needs');
  return (
    <>
      {incidents.length > 0 && (
        <div className="mb-8 grid gap-3">
          {incidents.map((incident) => (
            <IncidentBanner key={`${incident.destination} ${incident.code}`} incident={incident} />
          ))}
        </div>
      )}
      <Section title={t('title')} description={t('help')}>
        {cases.length === 0 ? <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState> : <CaseTable cases={cases} />}
      </Section>
    </>
  );
}

function CaseTable({ cases }: { cases: readonly OpenCase[] }) {
  const t = useTranslations('support.needs');
  const locale = useLocale();
  return (
    <Table caption={t('caption')} stacked comfortable>
      <TableHead>
        <HeadCell>{t('offer')}</HeadCell>
        <HeadCell>{t('problem')}</HeadCell>
        <HeadCell align="end">{t('leads')}</HeadCell>
        <HeadCell>{t('since')}</HeadCell>
      </TableHead>
      <TableBody>
        {cases.map(({ offer, offerTitle, publisher, code, title, held, since }) => (
          <Row key={`${offer} ${code}`}>
            <Cell className="max-sm:flex-wrap">
              <Link quiet href={`/support/${offer}`} prefetch={false} {...resultAttribute}>
                {offerTitle}
              </Link>
              <span className="block text-sm text-muted">{publisher}</span>
            </Cell>
            <Cell className="max-sm:block!">
              {title}
              <code className="block text-sm text-muted">{code}</code>
            </Cell>
            <Cell label={t('leads')} align="end" className="tabular-nums">
              <StateBadge state="needs-you">{held.toLocaleString(formatLocales[locale])}</StateBadge>
            </Cell>
            <Cell label={t('since')} className="whitespace-nowrap">
              <Time value={since} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function IncidentBanner({ incident: { destination, code, title, publishers, connections, since } }: { incident: NamedIncident }) {
  const t = useTranslations('support.needs');
  const locale = useLocale();
  const name = isDestinationType(destination) ? specOf(destination).label[locale] : destination;
  return (
    <Banner
      state="waiting"
      title={t('incident', { title, count: publishers })}
      actions={
        <ButtonLink href={`/support?q=${encodeURIComponent(code)}`} size="small">
          {t('incidentWho')}
        </ButtonLink>
      }
    >
      {t.rich('incidentHelp', { destination: name, count: connections, when: () => <Time value={since} /> })}
    </Banner>
  );
}
