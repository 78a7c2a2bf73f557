import { Anchor, Inbox, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink } from '#components/ui/link.tsx';

/** Where a first lead could come from. */
export type FirstOffer = { offerId: string; title: string; intakeUrl: string | null; hasDestination: boolean } | null;

/** No lead yet: how to send oneself one. */
export function LogEmpty({ offer }: { offer: FirstOffer }) {
  const t = useTranslations('leads.empty');
  if (!offer) {
    return (
      <EmptyState
        icon={Anchor}
        title={t('noOfferTitle')}
        actions={
          <ButtonLink href="/offers" variant="primary">
            {t('toOffers')}
          </ButtonLink>
        }
      >
        {t('noOfferText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Inbox}
      title={t('title')}
      actions={
        <>
          {offer.hasDestination && (
            <ButtonLink href={`/offers/${offer.offerId}/preview`} prefetch={false} variant="primary">
              {t('preview')}
            </ButtonLink>
          )}
          {offer.intakeUrl && <CopyButton text={offer.intakeUrl} label={t('copyUrl')} variant="secondary" size="medium" />}
        </>
      }
    >
      <p>{t('text', { offer: offer.title })}</p>
      {offer.intakeUrl && (
        <p className="mt-3 rounded bg-sunken px-3 py-2 text-left font-mono text-sm wrap-anywhere text-ink">{offer.intakeUrl}</p>
      )}
    </EmptyState>
  );
}

/** There are leads, only not such ones. */
export function NothingMatches() {
  const t = useTranslations('leads.empty');
  return (
    <EmptyState icon={SearchX} title={t('nothingTitle')} actions={<ButtonLink href="/leads">{t('reset')}</ButtonLink>}>
      {t('nothingText')}
    </EmptyState>
  );
}
