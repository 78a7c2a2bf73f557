import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { UnsubscribePanel } from '#components/alerts/unsubscribe-panel.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { findSubscription } from '#lib/alerts/unsubscribe.ts';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations();
  const subscription = await findSubscription(decodeURIComponent((await params).token));
  // The address is a key: it belongs in no search engine and no referrer.
  return {
    title: subscription ? t('notifications.unsubscribe.title', { event: t(`alerts.events.${subscription.event}`) }) : undefined,
    robots: { index: false },
    referrer: 'no-referrer',
  };
}

export default async function UnsubscribePage({ params }: Props) {
  const token = decodeURIComponent((await params).token);
  const subscription = await findSubscription(token);
  if (!subscription) notFound();
  const t = await getTranslations();
  return (
    <div className="py-8">
      <PageHeader title={t('notifications.unsubscribe.title', { event: t(`alerts.events.${subscription.event}`) })} />
      <ClientMessages namespaces={['notifications']}>
        <UnsubscribePanel token={token} publisher={subscription.publisherName} isOn={subscription.isOn} />
      </ClientMessages>
    </div>
  );
}
