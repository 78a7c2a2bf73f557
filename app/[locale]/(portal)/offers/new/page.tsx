import { getTranslations } from 'next-intl/server';
import { NewOfferForm } from '#components/offers/new-offer-form.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireUser } from '#lib/identity/require-user.ts';

export async function generateMetadata() {
  const t = await getTranslations('offers');
  return { title: t('create.title') };
}

export default async function NewOfferPage() {
  const user = await requireUser('/offers/new', ['publisher', 'admin']);
  const t = await getTranslations('offers');
  return (
    <>
      <PageHeader breadcrumb={[{ label: t('title'), href: '/offers' }]} title={t('create.title')} description={t('create.description')} />
      <ClientMessages namespaces={['offers']}>
        <NewOfferForm publisherId={user.role === 'publisher' ? user.publisherId : null} />
      </ClientMessages>
    </>
  );
}
