'use client';

import { useTranslations } from 'next-intl';
import { InviteDialog } from '#components/invitations/invite-dialog.tsx';
import { OpenInvitations, type InvitationRow } from '#components/invitations/open-invitations.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Section } from '#components/ui/section.tsx';
import { Select } from '#components/ui/select.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import type { MemberRole } from '#lib/identity/members.ts';
import { useRoleChange } from './use-role-change.ts';

type MemberRow = { userId: string; name: string; email: string; role: MemberRole; joinedAt: string; isYou: boolean };

type Props = { publisherId: string; mayManage: boolean; members: readonly MemberRow[]; invitations: readonly InvitationRow[] };

/** Who sees this publisher's offers and leads. The last owner stays, so that somebody can always invite. */
export function Members({ publisherId, mayManage, members, invitations }: Props) {
  const t = useTranslations('settings.members');
  const router = useRouter();
  const invitationsPath = `/publishers/${publisherId}/invitations`;
  return (
    <>
      <Section title={t('title')} description={t('description')} actions={mayManage && <InviteMember path={invitationsPath} />}>
        <Table caption={t('title')} stacked>
          <TableHead>
            <HeadCell>{t('name')}</HeadCell>
            <HeadCell>{t('role')}</HeadCell>
            <HeadCell>{t('joined')}</HeadCell>
            <HeadCell>
              <span className="sr-only">{t('actions')}</span>
            </HeadCell>
          </TableHead>
          <TableBody>
            {members.map((member) => (
              <MemberLine
                key={member.userId}
                publisherId={publisherId}
                member={member}
                mayManage={mayManage}
                isLastOwner={member.role === 'owner' && members.filter(({ role }) => role === 'owner').length === 1}
              />
            ))}
          </TableBody>
        </Table>
      </Section>
      {invitations.length > 0 && (
        <OpenInvitations path={invitationsPath} invitations={invitations} mayManage={mayManage} afterChange={router.refresh} />
      )}
    </>
  );
}

function InviteMember({ path }: { path: string }) {
  const t = useTranslations('settings.invite');
  const router = useRouter();
  return (
    <InviteDialog
      path={path}
      roles={['member', 'owner']}
      label={t('button')}
      title={t('title')}
      help={t('help')}
      look="primary"
      onClose={router.refresh}
    />
  );
}

function MemberLine({
  publisherId,
  member,
  mayManage,
  isLastOwner,
}: {
  publisherId: string;
  member: MemberRow;
  mayManage: boolean;
  isLastOwner: boolean;
}) {
  const t = useTranslations('settings.members');
  const { role, change, failed } = useRoleChange(publisherId, member);
  return (
    <Row>
      <Cell label={t('name')}>
        <span className="font-medium">{member.name}</span>
        {member.isYou && <span className="ml-1.5 text-muted">{t('you')}</span>}
        <span className="block text-sm text-muted">{member.email}</span>
      </Cell>
      <Cell label={t('role')}>
        {mayManage && !isLastOwner ? (
          <Select
            aria-label={t('roleOf', { name: member.name })}
            className="w-36"
            value={role}
            onChange={(event) => void change(event.target.value as MemberRole)}
            options={(['owner', 'member'] as const).map((value) => ({ value, label: t(`roles.${value}`) }))}
          />
        ) : (
          t(`roles.${role}`)
        )}
        <span role="alert" className="text-sm text-failed">
          {failed && t('roleFailed')}
        </span>
      </Cell>
      <Cell label={t('joined')}>
        <Time value={member.joinedAt} format="date" />
      </Cell>
      <Cell align="end">{!isLastOwner && (mayManage || member.isYou) && <RemoveMember publisherId={publisherId} member={member} />}</Cell>
    </Row>
  );
}

function RemoveMember({ publisherId, member }: { publisherId: string; member: MemberRow }) {
  const t = useTranslations(member.isYou ? 'settings.members.leave' : 'settings.members.remove');
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" variant="quiet" aria-label={t('named', { name: member.name })}>
          {t('button')}
        </Button>
      }
      title={t('title', { name: member.name })}
      confirmLabel={t('button')}
      danger
      failure={t('failed')}
      onConfirm={async () => {
        await request('DELETE', `/publishers/${publisherId}/members/${member.userId}`);
        if (member.isYou) router.push('/offers');
        router.refresh();
      }}
    >
      {t('help', { name: member.name })}
    </ConfirmDialog>
  );
}
