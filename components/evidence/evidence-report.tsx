import { useTranslations } from 'next-intl';
import { HelpPart } from '#components/help/help-part.tsx';
import { StateBadge } from '#components/ui/badge.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { EvidenceRow, EvidenceSection } from '#lib/evidence/evidence.ts';

/** What the measuring commands found, with the command under each heading. */
export function EvidenceReport({ sections }: { sections: readonly EvidenceSection[] }) {
  const t = useTranslations('evidence');
  const rows = sections.flatMap(({ rows }) => rows);
  return (
    <article className="grid gap-12">
      <header className="grid max-w-reading gap-3">
        <h1 className="text-xl sm:text-2xl">{t('heading')}</h1>
        <p className="text-muted">{t('lead')}</p>
        {rows.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <p className="text-sm text-muted">
            <span className="font-medium text-ink">
              {t('summary', { met: rows.filter(({ isMet }) => isMet).length, total: rows.length })}
            </span>{' '}
            {t('asPrinted')}
          </p>
        )}
      </header>
      {sections.map((section) => (
        <Section key={section.name} section={section} />
      ))}
    </article>
  );
}

function Section({ section: { name, command, measuredAt, facts, rows } }: { section: EvidenceSection }) {
  const t = useTranslations('evidence');
  const hasLimits = rows.some(({ limit }) => limit !== null);
  return (
    <HelpPart id={name} title={t(`sections.${name}.title`)}>
      <p className="max-w-reading text-muted">{t(`sections.${name}.text`)}</p>
      <p className="mt-3 mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
        <code className="rounded border bg-sunken px-2 py-1">{command}</code>
        <span className="text-muted">{t.rich('measured', { date: () => <Time value={measuredAt} format="date" /> })}</span>
      </p>
      <Table caption={t(`sections.${name}.title`)} stacked className="text-base">
        <TableHead>
          <HeadCell>{t('columns.what')}</HeadCell>
          <HeadCell>{t('columns.ours')}</HeadCell>
          {hasLimits && <HeadCell>{t('columns.limit')}</HeadCell>}
          <HeadCell>{t('columns.goal')}</HeadCell>
          <HeadCell>{t('columns.result')}</HeadCell>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Figures key={row.what} row={row} hasLimits={hasLimits} />
          ))}
        </TableBody>
      </Table>
      <details className="mt-3 text-sm text-muted">
        <summary className="w-fit cursor-pointer rounded hover:text-ink">{t('circumstances')}</summary>
        <ul lang="en" className="mt-2 grid gap-1 wrap-anywhere">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </details>
    </HelpPart>
  );
}

/** The commands speak English wherever they are read. */
function Figures({ row: { what, ours, limit, ratio, goal, isMet }, hasLimits }: { row: EvidenceRow; hasLimits: boolean }) {
  const t = useTranslations('evidence');
  return (
    <Row>
      <Cell className="max-sm:font-medium">
        <span lang="en">{what}</span>
      </Cell>
      <Cell label={t('columns.ours')}>
        <span lang="en" className="font-medium">
          {ours}
        </span>
      </Cell>
      {hasLimits && (
        <Cell label={t('columns.limit')} className={limit === null ? 'max-sm:hidden!' : undefined}>
          {limit && (
            <span className="text-muted">
              <span lang="en">{limit}</span>
              {ratio !== null && `, ${t('times', { ratio: ratio.toFixed(2) })}`}
            </span>
          )}
        </Cell>
      )}
      <Cell label={t('columns.goal')}>
        <span lang="en" className="text-muted">
          {goal}
        </span>
      </Cell>
      <Cell label={t('columns.result')}>
        <StateBadge state={isMet ? 'delivered' : 'failed'}>{t(isMet ? 'met' : 'missed')}</StateBadge>
      </Cell>
    </Row>
  );
}
