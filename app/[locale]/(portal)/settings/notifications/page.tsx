import { getLocale, getTranslations } from 'next-intl/server';
import { RuleList } from '#components/alerts/rule-list.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { listRules } from '#lib/alerts/rules.ts';
import { reachOf } from '#lib/identity/caller.ts';
import { requireUser } from '#lib/identity/require-user.ts';
import { listOffers } from '#lib/offers/list-offers.ts';

export async function generateMetadata() {
  const t = await getTranslations('notifications');
  return { title: t('settings.title') };
}

export default async function NotificationsPage() {
  const user = await requireUser('/settings/notifications', ['publisher']);
  const reach = reachOf(user);
  const now = new Date();
  const view = { locale: await getLocale(), now, showsIntakeUrl: false };
  const [rules, offers] = await Promise.all([listRules(user, reach, now), listOffers(reach, { limit: 200 }, view)]);
  return (
    <ClientMessages namespaces={['alerts', 'notifications']}>
      <RuleList rules={rules} email={user.email} offers={offers.items.map(({ offerId, title }) => ({ offerId, title }))} />
    </ClientMessages>
  );
}
