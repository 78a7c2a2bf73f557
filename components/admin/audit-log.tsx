'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { debounce, parseAsString, useQueryStates } from 'nuqs';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Input } from '#components/ui/input.tsx';
import { Select } from '#components/ui/select.tsx';
import { SkeletonRows } from '#components/ui/skeleton.tsx';
import { HeadCell, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import type { AuditLine } from '#lib/admin/audit-log.ts';
import { AuditRow } from './audit-row.tsx';
import { FilterField } from './filter-field.tsx';
import { useActionWords } from './use-action-words.ts';
import { usePages } from './use-pages.ts';

const parsers = {
  actor: parseAsString,
  action: parseAsString,
  subject: parseAsString,
  publisher: parseAsString,
  from: parseAsString,
  to: parseAsString,
};

type Name = keyof typeof parsers;
type Publisher = { value: string; label: string };

/** Who looked at, exported or changed what. The address is the filter. */
export function AuditLog({ actions, publishers }: { actions: readonly string[]; publishers: readonly Publisher[] }) {
  const t = useTranslations('admin.audit');
  const words = useActionWords();
  const [filter, setFilter] = useQueryStates(parsers, { history: 'replace' });
  const typed = (name: Name) => ({
    value: filter[name] ?? '',
    onChange: ({ target: { value } }: { target: { value: string } }) =>
      void setFilter({ [name]: value || null }, value ? { limitUrlUpdates: debounce(300) } : {}),
  });
  const query = new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null));
  return (
    <>
      <div className="mb-4 grid items-end gap-3 sm:grid-cols-3 xl:grid-cols-6">
        <FilterField label={t('who')}>
          {(control) => <Input {...control} type="search" placeholder={t('whoPlaceholder')} {...typed('actor')} />}
        </FilterField>
        <FilterField label={t('what')}>
          {(control) => (
            <Select
              {...control}
              {...typed('action')}
              options={[{ value: '', label: t('anything') }, ...actions.map((value) => ({ value, label: words(value) }))]}
            />
          )}
        </FilterField>
        <FilterField label={t('subject')}>
          {(control) => <Input {...control} type="search" placeholder={t('subjectPlaceholder')} {...typed('subject')} />}
        </FilterField>
        <FilterField label={t('publisher')}>
          {(control) => (
            <Select
              {...control}
              {...typed('publisher')}
              options={[{ value: '', label: t('anyPublisher') }, { value: '*', label: t('noPublisher') }, ...publishers]}
            />
          )}
        </FilterField>
        <FilterField label={t('from')}>{(control) => <Input {...control} type="date" {...typed('from')} />}</FilterField>
        <FilterField label={t('to')}>{(control) => <Input {...control} type="date" {...typed('to')} />}</FilterField>
      </div>
      <div className="mb-2 flex flex-wrap justify-end gap-2">
        {(['csv', 'ndjson'] as const).map((format) => (
          <a
            key={format}
            href={`/api/v1/admin/audit-events/export?${new URLSearchParams([...query, ['format', format]])}`}
            download
            className={buttonStyle({ size: 'small' })}
          >
            <Download aria-hidden />
            {t(`export.${format}`)}
          </a>
        ))}
      </div>
      <Lines filter={filter} onActor={(actor) => void setFilter({ actor })} />
    </>
  );
}

function Lines({ filter, onActor }: { filter: Record<Name, string | null>; onActor: (actor: string) => void }) {
  const t = useTranslations('admin.audit');
  const lines = usePages<AuditLine>('admin-audit', '/admin/audit-events', filter);
  if (lines.isPending) return <SkeletonRows rows={10} />;
  if (lines.isError) return <Banner state="failed" title={t('failed')} live="polite" />;
  if (lines.items.length === 0) return <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>;
  return (
    <>
      <Table caption={t('title')} stacked>
        <TableHead>
          <HeadCell>{t('when')}</HeadCell>
          <HeadCell>{t('who')}</HeadCell>
          <HeadCell>{t('what')}</HeadCell>
          <HeadCell>{t('subject')}</HeadCell>
          <HeadCell>{t('publisher')}</HeadCell>
        </TableHead>
        <TableBody>
          {lines.items.map((line) => (
            <AuditRow key={line.id} line={line} onActor={onActor} />
          ))}
        </TableBody>
      </Table>
      {lines.hasNextPage && (
        <Button className="mt-4" pending={lines.isFetchingNextPage} onClick={() => void lines.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
