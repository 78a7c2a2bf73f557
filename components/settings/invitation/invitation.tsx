import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/link.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { localizedPath } from '#lib/i18n/alternates.ts';
import { JoinAsSomebodyNew } from './join-as-somebody-new.tsx';
import { JoinNow } from './join-now.tsx';

export type InvitationOffer = {
  publisherName: string;
  publisherId: string;
  email: string;
  role: 'owner' | 'member' | 'support' | 'admin';
  hasAccount: boolean;
};

type Props = { token: string; offer: InvitationOffer | null; signedInAs: string | null };

/** One way on for each person who opens the link: the invited one signed in, somebody else signed in, somebody with an account, somebody new. */
export function Invitation({ token, offer, signedInAs }: Props) {
  const t = useTranslations('settings.invitation');
  return (
    <div className="mx-auto max-w-md text-base sm:pt-6">
      <h1 className="text-xl">{offer ? t('heading', { publisher: offer.publisherName }) : t('goneTitle')}</h1>
      <p className="mt-2 text-muted">{offer ? t(`may.${offer.role}`) : t('gone')}</p>
      {offer && <WayOn token={token} offer={offer} signedInAs={signedInAs} />}
    </div>
  );
}

function WayOn({ token, offer, signedInAs }: Props & { offer: InvitationOffer }) {
  const t = useTranslations('settings.invitation');
  const back = localizedPath(`/invitations/${token}`, useLocale());
  if (signedInAs === offer.email) return <JoinNow token={token} publisherName={offer.publisherName} publisherId={offer.publisherId} />;
  if (signedInAs !== null)
    return (
      <Banner state="needs-you" className="mt-6" title={t('otherTitle', { email: offer.email })}>
        {t('other', { signedIn: signedInAs, email: offer.email })}
      </Banner>
    );
  if (offer.hasAccount)
    return (
      <div className="mt-6 grid gap-4">
        <p>{t('signIn', { email: offer.email })}</p>
        <ButtonLink href={`/sign-in?callbackUrl=${encodeURIComponent(back)}`} variant="primary">
          {t('signInButton')}
        </ButtonLink>
      </div>
    );
  return <JoinAsSomebodyNew token={token} email={offer.email} publisherId={offer.publisherId} />;
}
