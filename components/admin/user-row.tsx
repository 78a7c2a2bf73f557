import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StateBadge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Select } from '#components/ui/select.tsx';
import { Cell, Row } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { PortalUser, UserRole } from '#lib/admin/users.ts';
import { problemOf, request } from '#lib/api-client/request.ts';
import { useAfterChange } from './use-after-change.ts';

const roles = ['publisher', 'support', 'admin'] as const;

/** One person: what they may see, and whether they may come in. The portal itself refuses to lose its last admin. */
export function UserRow({ user }: { user: PortalUser }) {
  const t = useTranslations('admin.people');
  const { id, name, email, role, publishers, disabledAt, isYou } = user;
  const afterChange = useAfterChange();
  const [wanted, setWanted] = useState<UserRole | null>(null);
  const [problem, setProblem] = useState<'lastAdmin' | 'failed' | null>(null);

  async function change(body: { role?: UserRole; disabled?: boolean }): Promise<void> {
    setProblem(null);
    try {
      await request('PATCH', `/admin/users/${id}`, body);
    } catch (error) {
      setProblem(problemOf(error).code === 'last-admin' ? 'lastAdmin' : 'failed');
    }
    await afterChange();
  }

  async function changeRole(next: UserRole) {
    setWanted(next);
    await change({ role: next });
    setWanted(null);
  }

  return (
    <Row className="align-top">
      <Cell className="max-sm:block!">
        <span className="font-medium">{name}</span>
        {isYou && <span className="ml-1.5 text-muted">{t('you')}</span>}
        <span className="block text-sm wrap-anywhere text-muted">{email}</span>
        <span role="alert" className="block text-sm text-failed">
          {problem && t(`problems.${problem}`)}
        </span>
      </Cell>
      <Cell label={t('role')}>
        <Select
          aria-label={t('roleOf', { name })}
          className="w-44"
          value={wanted ?? role}
          onChange={({ target }) => void changeRole(target.value as UserRole)}
          options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
      </Cell>
      <Cell label={t('belongs')}>{publishers.map((publisher) => publisher.name).join(', ') || '–'}</Cell>
      <Cell label={t('state')}>
        {disabledAt ? (
          <StateBadge state="failed">
            <span>{t.rich('disabledSince', { when: () => <Time value={disabledAt} format="relative" /> })}</span>
          </StateBadge>
        ) : (
          <span className="text-muted">{t('mayEnter')}</span>
        )}
      </Cell>
      <Cell align="end" className="sm:whitespace-nowrap">
        <span className="flex flex-wrap justify-end gap-1">
          {!disabledAt && <EndSessions user={user} onEnded={afterChange} />}
          {disabledAt ? (
            <Button size="small" aria-label={t('enableNamed', { name })} onClick={() => void change({ disabled: false })}>
              {t('enable')}
            </Button>
          ) : (
            <ConfirmDialog
              trigger={
                <Button size="small" variant="quiet" aria-label={t('disableNamed', { name })}>
                  {t('disable')}
                </Button>
              }
              title={t('disableTitle', { name })}
              confirmLabel={t('disable')}
              danger
              failure={t('failed')}
              onConfirm={() => change({ disabled: true })}
            >
              {t('disableHelp')}
            </ConfirmDialog>
          )}
        </span>
      </Cell>
    </Row>
  );
}

function EndSessions({ user: { id, name, isYou }, onEnded }: { user: PortalUser; onEnded: () => Promise<void> }) {
  const t = useTranslations('admin.people');
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" variant="quiet" aria-label={t('endSessionsNamed', { name })}>
          {t('endSessions')}
        </Button>
      }
      title={t('endSessionsTitle', { name })}
      confirmLabel={t('endSessions')}
      failure={t('failed')}
      onConfirm={async () => {
        await request('POST', `/admin/users/${id}/end-sessions`);
        await onEnded();
      }}
    >
      {t(isYou ? 'endOwnHelp' : 'endSessionsHelp')}
    </ConfirmDialog>
  );
}
