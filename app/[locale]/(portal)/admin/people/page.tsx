import { getTranslations } from 'next-intl/server';
import { People } from '#components/admin/people.tsx';
import { listPortalInvitations } from '#lib/identity/invitations.ts';
import { requireUser } from '#lib/identity/require-user.ts';

export async function generateMetadata() {
  const t = await getTranslations('admin.tabs');
  return { title: t('people') };
}

export default async function PeoplePage() {
  await requireUser('/admin/people', ['admin']);
  const invitations = await listPortalInvitations(new Date());
  return (
    <People invitations={invitations.map(({ id, email, role, expiresAt }) => ({ id, email, role, expiresAt: expiresAt.toISOString() }))} />
  );
}
