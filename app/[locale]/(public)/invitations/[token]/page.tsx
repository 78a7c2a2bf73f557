import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Invitation } from '#components/settings/invitation/invitation.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { readInvitation } from '#lib/identity/invitations.ts';
import { currentUser } from '#lib/identity/require-user.ts';

type Params = { params: Promise<{ token: string }> };

/** The address is a secret: it must not travel in a Referer header nor into a search engine. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.invitation');
  return { title: t('title'), robots: { index: false }, referrer: 'no-referrer' };
}

export default async function InvitationPage({ params }: Params) {
  const { token } = await params;
  const [offer, user] = await Promise.all([readInvitation(token, new Date()), currentUser()]);
  return (
    <ClientMessages namespaces={['settings']}>
      <Invitation
        token={token}
        offer={offer && { ...offer, publisherName: offer.publisherName ?? 'Leadport' }}
        signedInAs={user?.email ?? null}
      />
    </ClientMessages>
  );
}
