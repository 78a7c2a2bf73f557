'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { InviteDialog } from '#components/invitations/invite-dialog.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Link } from '#components/ui/link.tsx';
import { SkeletonRows } from '#components/ui/skeleton.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { Figure } from '#components/health/figure.tsx';
import type { PublisherSummary } from '#lib/admin/publishers.ts';
import { request } from '#lib/api-client/request.ts';
import { ListSearch } from './list-search.tsx';
import { useAfterChange } from './use-after-change.ts';
import { usePages } from './use-pages.ts';

export function PublisherList() {
  const t = useTranslations('admin.people');
  const [q, setQ] = useState<string | null>(null);
  const { items, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage } = usePages<PublisherSummary>(
    'admin-publishers',
    '/admin/publishers',
    { q },
  );
  return (
    <>
      <ListSearch label={t('searchPublishers')} onSearch={setQ} />
      <div className="mt-3">
        {isPending ? (
          <SkeletonRows rows={4} />
        ) : isError ? (
          <Banner state="failed" title={t('loadFailed')} live="polite" />
        ) : items.length === 0 ? (
          <EmptyState title={t('noPublishers')} />
        ) : (
          <Table caption={t('publishers')} stacked>
            <TableHead>
              <HeadCell>{t('name')}</HeadCell>
              <HeadCell align="end">{t('members')}</HeadCell>
              <HeadCell align="end">{t('offers')}</HeadCell>
              <HeadCell align="end">{t('leads30')}</HeadCell>
              <HeadCell>{t('since')}</HeadCell>
              <HeadCell>
                <span className="sr-only">{t('actions')}</span>
              </HeadCell>
            </TableHead>
            <TableBody>
              {items.map((publisher) => (
                <PublisherRow key={publisher.id} publisher={publisher} />
              ))}
            </TableBody>
          </Table>
        )}
      </div>
      {hasNextPage && (
        <Button className="mt-4" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function PublisherRow({ publisher }: { publisher: PublisherSummary }) {
  const t = useTranslations('admin.people');
  const afterChange = useAfterChange();
  const { id, name, members, offers, liveOffers, leads, createdAt } = publisher;
  return (
    <Row>
      <Cell className="max-sm:block!">
        <Link quiet href={`/health?publisher=${id}`}>
          {name}
        </Link>
        <span className="block font-mono text-sm text-muted">{id}</span>
      </Cell>
      <Cell label={t('members')} align="end">
        {members}
      </Cell>
      <Cell label={t('offers')} align="end">
        {t('live', { live: liveOffers, offers })}
      </Cell>
      <Cell label={t('leads30')} align="end">
        <Figure value={leads} href={`/leads?publisher=${id}`} />
      </Cell>
      <Cell label={t('since')}>
        <Time value={createdAt} format="date" />
      </Cell>
      <Cell align="end">
        <InviteDialog
          path={`/publishers/${id}/invitations`}
          roles={['owner', 'member']}
          label={t('inviteInto')}
          title={t('inviteIntoNamed', { name })}
          help={t('inviteHelp')}
          look="quiet"
          onClose={() => void afterChange()}
        />
        <Rename publisher={publisher} />
      </Cell>
    </Row>
  );
}

function Rename({ publisher: { id, name } }: { publisher: PublisherSummary }) {
  const t = useTranslations('admin.people');
  const afterChange = useAfterChange();
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<'idle' | 'saving' | 'missing' | 'failed'>('idle');

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const wanted = String(new FormData(event.currentTarget).get('name')).trim();
    if (wanted === '') return setState('missing');
    setState('saving');
    try {
      await request('PATCH', `/publishers/${id}`, { name: wanted });
      await afterChange();
      setState('idle');
      setOpen(false);
    } catch {
      setState('failed');
    }
  }

  return (
    <Dialog
      trigger={
        <Button size="small" variant="quiet" aria-label={t('renameNamed', { name })}>
          {t('rename')}
        </Button>
      }
      open={open}
      onOpenChange={setOpen}
      title={t('renameNamed', { name })}
      description={t('renameHelp')}
    >
      <form noValidate method="post" className="grid gap-4" onSubmit={(event) => void save(event)}>
        {state === 'failed' && <Banner state="failed" live="assertive" title={t('failed')} />}
        <Field label={t('name')} error={state === 'missing' && t('problems.name')}>
          {(control) => <Input {...control} name="name" defaultValue={name} autoComplete="off" autoFocus maxLength={100} />}
        </Field>
        <div>
          <Button type="submit" variant="primary" pending={state === 'saving'} pendingLabel={t('saving')}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
