'use client';

import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { InviteColleague } from './invite-colleague.tsx';
import { PortalInvitations, type PortalInvitationRow } from './portal-invitations.tsx';
import { PublisherList } from './publisher-list.tsx';
import { UserList } from './user-list.tsx';
import { Section } from '#components/ui/section.tsx';
import { NewPublisher } from './new-publisher.tsx';

/** Publishers and everybody with an account. */
export function People({ invitations }: { invitations: readonly PortalInvitationRow[] }) {
  const t = useTranslations('admin.people');
  return (
    <>
      <Section title={t('publishers')} description={t('publishersHelp')} actions={<NewPublisher />}>
        <PublisherList />
      </Section>
      <Section title={t('users')} description={t('usersHelp')} actions={<InviteColleague />}>
        <UserList />
      </Section>
      {invitations.length > 0 && <PortalInvitations invitations={invitations} />}
      <p className="mt-8">
        <Link href="/settings/keys">{t('keys')}</Link>
      </p>
    </>
  );
}
