import { useTranslations } from 'next-intl';
import { AuditRow } from '#components/admin/audit-row.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Section } from '#components/ui/section.tsx';
import { HeadCell, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import type { AuditLine } from '#lib/admin/audit-log.ts';

/** Who did what in one publisher, newest first. */
export function Activity({ lines, paged, nextCursor }: { lines: readonly AuditLine[]; paged: boolean; nextCursor: string | null }) {
  const t = useTranslations('settings.activity');
  return (
    <Section title={t('title')} description={t('description')}>
      {lines.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
      ) : (
        <Table caption={t('title')} stacked>
          <TableHead>
            <HeadCell>{t('when')}</HeadCell>
            <HeadCell>{t('who')}</HeadCell>
            <HeadCell>{t('what')}</HeadCell>
            <HeadCell>{t('subject')}</HeadCell>
          </TableHead>
          <TableBody>
            {lines.map((line) => (
              <AuditRow key={line.id} line={line} />
            ))}
          </TableBody>
        </Table>
      )}
      <Pagination newerHref={paged ? '/settings/activity' : null} olderHref={nextCursor && `/settings/activity?cursor=${nextCursor}`} />
    </Section>
  );
}
