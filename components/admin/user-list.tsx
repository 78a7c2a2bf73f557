'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Select } from '#components/ui/select.tsx';
import { SkeletonRows } from '#components/ui/skeleton.tsx';
import { HeadCell, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import type { PortalUser } from '#lib/admin/users.ts';
import { ListSearch } from './list-search.tsx';
import { usePages } from './use-pages.ts';
import { UserRow } from './user-row.tsx';

const roles = ['publisher', 'support', 'admin'] as const;

/** Everybody with an account. */
export function UserList() {
  const t = useTranslations('admin.people');
  const [q, setQ] = useState<string | null>(null);
  const [role, setRole] = useState('');
  const users = usePages<PortalUser>('admin-users', '/admin/users', { q, role });
  return (
    <>
      <div className="mb-3 flex flex-wrap gap-3">
        <ListSearch label={t('searchUsers')} onSearch={setQ} />
        <Select
          aria-label={t('role')}
          className="w-full sm:w-44"
          value={role}
          onChange={({ target }) => setRole(target.value)}
          options={[{ value: '', label: t('anyRole') }, ...roles.map((value) => ({ value, label: t(`roles.${value}`) }))]}
        />
      </div>
      {users.isPending ? (
        <SkeletonRows rows={6} />
      ) : users.isError ? (
        <Banner state="failed" title={t('loadFailed')} live="polite" />
      ) : users.items.length === 0 ? (
        <EmptyState title={t('noUsers')} />
      ) : (
        <Table caption={t('users')} stacked>
          <TableHead>
            <HeadCell>{t('person')}</HeadCell>
            <HeadCell>{t('role')}</HeadCell>
            <HeadCell>{t('belongs')}</HeadCell>
            <HeadCell>{t('state')}</HeadCell>
            <HeadCell>
              <span className="sr-only">{t('actions')}</span>
            </HeadCell>
          </TableHead>
          <TableBody>
            {users.items.map((user) => (
              <UserRow key={user.id} user={user} />
            ))}
          </TableBody>
        </Table>
      )}
      {users.hasNextPage && (
        <Button className="mt-4" pending={users.isFetchingNextPage} onClick={() => void users.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
