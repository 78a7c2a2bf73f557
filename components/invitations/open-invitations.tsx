'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { request } from '#lib/api-client/request.ts';
import type { MemberRole } from '#lib/identity/members.ts';
import type { PortalRole } from '#lib/identity/invitations.ts';

export type InvitedRole = MemberRole | PortalRole;

export type InvitationRow = { id: string; email: string; role: InvitedRole; expiresAt: string };

type Props = {
  /** Where invitations of this kind are taken back. */
  path: string;
  invitations: readonly InvitationRow[];
  mayManage: boolean;
  afterChange: () => void | Promise<void>;
};

/** Who has not used their link yet. */
export function OpenInvitations({ path, invitations, mayManage, afterChange }: Props) {
  const t = useTranslations('settings.invitations');
  const roles = useTranslations('settings.invite.roles');
  return (
    <Section title={t('title')}>
      <Table caption={t('title')} stacked>
        <TableHead>
          <HeadCell>{t('email')}</HeadCell>
          <HeadCell>{t('role')}</HeadCell>
          <HeadCell>{t('expires')}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t('actions')}</span>
          </HeadCell>
        </TableHead>
        <TableBody>
          {invitations.map(({ id, email, role, expiresAt }) => (
            <Row key={id}>
              <Cell label={t('email')} className="font-medium">
                {email}
              </Cell>
              <Cell label={t('role')}>{roles(role)}</Cell>
              <Cell label={t('expires')}>
                <Time value={expiresAt} format="relative" />
              </Cell>
              <Cell align="end">
                {mayManage && (
                  <ConfirmDialog
                    trigger={
                      <Button size="small" variant="quiet" aria-label={t('revokeNamed', { email })}>
                        {t('revoke')}
                      </Button>
                    }
                    title={t('revokeTitle', { email })}
                    confirmLabel={t('revoke')}
                    danger
                    failure={t('revokeFailed')}
                    onConfirm={async () => {
                      await request('DELETE', `${path}/${id}`);
                      await afterChange();
                    }}
                  >
                    {t('revokeHelp')}
                  </ConfirmDialog>
                )}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
