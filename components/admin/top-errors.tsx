import { useLocale, useTranslations } from 'next-intl';
import { formatMinutes } from '#components/errors/format-minutes.ts';
import { Figure } from '#components/health/figure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import type { OpenError } from '#lib/admin/open-errors.ts';
import { formatLocales } from '#lib/i18n/format-locale.ts';
import { Link } from '#lib/i18n/navigation.ts';

const open = 'status=held&status=retrying&status=failed';

/** What keeps most leads from arriving, and whom: the way to its page, to its leads and to replaying them. */
export function TopErrors({ errors }: { errors: readonly OpenError[] }) {
  const t = useTranslations('admin.board');
  const fixes = useTranslations('errors.fixes');
  const language = useLocale();
  const locale = formatLocales[language];
  if (errors.length === 0) return <EmptyState title={t('noErrors')}>{t('noErrorsHelp')}</EmptyState>;
  return (
    <Table caption={t('errors')} stacked>
      <TableHead>
        <HeadCell>{t('error')}</HeadCell>
        <HeadCell align="end">{t('publishers')}</HeadCell>
        <HeadCell align="end">{t('offers')}</HeadCell>
        <HeadCell align="end">{t('leads')}</HeadCell>
        <HeadCell align="end">{fixes('solved')}</HeadCell>
        <HeadCell>
          <span className="sr-only">{t('actions')}</span>
        </HeadCell>
      </TableHead>
      <TableBody>
        {errors.map(({ code, title, owner, publishers, offers, leads, fix }) => (
          <Row key={code}>
            <Cell className="max-sm:block!">
              <Link href={`/errors/${code}`} className="font-medium underline-offset-[3px] hover:text-accent hover:underline">
                {title}
              </Link>
              {owner && <span className="block text-sm text-muted">{t(`owners.${owner}`)}</span>}
            </Cell>
            <Cell label={t('publishers')} align="end">
              {publishers.toLocaleString(locale)}
            </Cell>
            <Cell label={t('offers')} align="end">
              {offers.toLocaleString(locale)}
            </Cell>
            <Cell label={t('leads')} align="end">
              <Figure value={leads} href={`/leads?code=${code}&${open}`} />
            </Cell>
            <Cell label={fixes('solved')} align="end" className="whitespace-nowrap">
              {fix === null || fix.solved + fix.left === 0 ? '–' : fixes('of', { solved: fix.solved, all: fix.solved + fix.left })}
              {fix?.medianMinutes != null && (
                <span className="block text-sm text-muted">
                  {fixes('halfWithin', { time: formatMinutes(fix.medianMinutes, language) })}
                </span>
              )}
            </Cell>
            <Cell align="end">
              <ButtonLink size="small" variant="quiet" href={`/admin/replay?code=${code}`} aria-label={t('replayNamed', { title })}>
                {t('replay')}
              </ButtonLink>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
