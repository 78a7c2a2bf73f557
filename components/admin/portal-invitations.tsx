'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { request } from '#lib/api-client/request.ts';
import { useAfterChange } from './use-after-change.ts';

export type PortalInvitationRow = { id: string; email: string; role: 'support' | 'admin'; expiresAt: string };

/** Support and admins who have not used their link yet. */
export function PortalInvitations({ invitations }: { invitations: readonly PortalInvitationRow[] }) {
  const t = useTranslations('admin.people');
  const afterChange = useAfterChange();
  return (
    <Section title={t('invitations')}>
      <Table caption={t('invitations')} stacked>
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
              <Cell label={t('role')}>{t(`roles.${role}`)}</Cell>
              <Cell label={t('expires')}>
                <Time value={expiresAt} format="relative" />
              </Cell>
              <Cell align="end">
                <ConfirmDialog
                  trigger={
                    <Button size="small" variant="quiet" aria-label={t('revokeNamed', { email })}>
                      {t('revoke')}
                    </Button>
                  }
                  title={t('revokeNamed', { email })}
                  confirmLabel={t('revoke')}
                  danger
                  failure={t('failed')}
                  onConfirm={async () => {
                    await request('DELETE', `/admin/invitations/${id}`);
                    await afterChange();
                  }}
                >
                  {t('revokeHelp')}
                </ConfirmDialog>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
