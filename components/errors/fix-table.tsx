import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import type { FixFigures } from '#lib/diagnosis/fix-figures.ts';
import type { Owner } from '#lib/errors/entry.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import { formatMinutes } from './format-minutes.ts';
import { OwnerMark } from './owner-mark.tsx';

export type FixRow = FixFigures & { title: string; owner: Owner };

/** Error pages with how those fared who met them, in the order given. */
export function FixTable({ rows }: { rows: readonly FixRow[] }) {
  const t = useTranslations('errors.fixes');
  const owners = useTranslations('admin.board.owners');
  const locale = useLocale();
  const number = (value: number) => value.toLocaleString(formatLocales[locale]);
  if (rows.length === 0) return <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>;
  return (
    <Table caption={t('title')} stacked>
      <TableHead>
        <HeadCell>{t('page')}</HeadCell>
        <HeadCell align="end">{t('episodes')}</HeadCell>
        <HeadCell align="end">{t('publishers')}</HeadCell>
        <HeadCell align="end">{t('solved')}</HeadCell>
        <HeadCell align="end">{t('left')}</HeadCell>
        <HeadCell align="end">{t('open')}</HeadCell>
        <HeadCell align="end">{t('median')}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.code} className="align-top">
            <Cell className="max-sm:block!">
              <Link quiet href={`/errors/${row.code}`} prefetch={false}>
                {row.title}
              </Link>
              <span className="block text-sm">
                <OwnerMark owner={row.owner}>
                  <span className="font-normal text-muted">{owners(row.owner)}</span>
                </OwnerMark>
              </span>
            </Cell>
            <Cell label={t('episodes')} align="end">
              {number(row.episodes)}
            </Cell>
            <Cell label={t('publishers')} align="end">
              {number(row.publishers)}
            </Cell>
            <Cell label={t('solved')} align="end" className="whitespace-nowrap">
              {row.solved + row.left === 0
                ? '–'
                : t('share', { solved: row.solved, all: row.solved + row.left, share: shareOf(row, formatLocales[locale]) })}
            </Cell>
            <Cell label={t('left')} align="end" className={row.left > 0 ? 'font-semibold text-needs-you' : undefined}>
              {number(row.left)}
            </Cell>
            <Cell label={t('open')} align="end">
              {number(row.open)}
            </Cell>
            <Cell label={t('median')} align="end" className="whitespace-nowrap">
              {row.medianMinutes === null ? '–' : formatMinutes(row.medianMinutes, locale)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

/** In whole percent, downwards: 100 % is everybody. */
function shareOf({ solved, left }: FixFigures, language: string): string {
  return (Math.floor((100 * solved) / (solved + left)) / 100).toLocaleString(language, { style: 'percent' });
}
