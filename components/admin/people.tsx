'use client';

import { useTranslations } from 'next-intl';
import { InviteDialog } from '#components/invitations/invite-dialog.tsx';
import { OpenInvitations, type InvitationRow } from '#components/invitations/open-invitations.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { NewPublisher } from './new-publisher.tsx';
import { PublisherList } from './publisher-list.tsx';
import { useAfterChange } from './use-after-change.ts';
import { UserList } from './user-list.tsx';

/** Publishers, everybody with an account, and those invited to work for the portal. */
export function People({ invitations }: { invitations: readonly InvitationRow[] }) {
  const t = useTranslations('admin.people');
  const afterChange = useAfterChange();
  const invite = (
    <InviteDialog
      path="/admin/invitations"
      roles={['support', 'admin']}
      label={t('invite')}
      title={t('inviteTitle')}
      help={t('inviteHelp')}
      onClose={() => void afterChange()}
    />
  );
  return (
    <>
      <Section title={t('publishers')} description={t('publishersHelp')} actions={<NewPublisher />}>
        <PublisherList />
      </Section>
      <Section title={t('users')} description={t('usersHelp')} actions={invite}>
        <UserList />
      </Section>
      {invitations.length > 0 && (
        <OpenInvitations path="/admin/invitations" invitations={invitations} mayManage afterChange={afterChange} />
      )}
      <p className="mt-8">
        <Link href="/settings/keys">{t('keys')}</Link>
      </p>
    </>
  );
}
