import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Members } from '#components/settings/members.tsx';
import { mayManage } from '#lib/identity/caller.ts';
import { listInvitations } from '#lib/identity/invitations.ts';
import { listMembers } from '#lib/identity/members.ts';
import { requireUser } from '#lib/identity/require-user.ts';

export async function generateMetadata() {
  const t = await getTranslations('settings.members');
  return { title: t('title') };
}

export default async function MembersPage() {
  const user = await requireUser('/settings/members');
  const { publisherId } = user;
  if (publisherId === null) notFound();
  const [members, invitations] = await Promise.all([listMembers(user, publisherId), listInvitations(publisherId, new Date())]);
  return (
    <Members
      publisherId={publisherId}
      mayManage={mayManage(user, publisherId)}
      members={members.map((member) => ({ ...member, joinedAt: member.joinedAt.toISOString() }))}
      invitations={invitations.map(({ id, email, role, expiresAt }) => ({ id, email, role, expiresAt: expiresAt.toISOString() }))}
    />
  );
}
