import { Anchor } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink } from '#components/ui/link.tsx';

/** What an offer is and the one action that makes the first; supporters only learn that there is none. */
export function OffersEmpty({ creates }: { creates: boolean }) {
  const t = useTranslations('offers');
  return (
    <EmptyState
      icon={Anchor}
      title={t('list.emptyTitle')}
      actions={
        creates && (
          <ButtonLink href="/offers/new" variant="primary">
            {t('new')}
          </ButtonLink>
        )
      }
    >
      {creates ? t('list.emptyText') : t('list.emptyOthers')}
    </EmptyState>
  );
}
