import { getLocale, getTranslations } from 'next-intl/server';
import { RuleList } from '#components/alerts/rule-list.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import { listRules } from '#lib/alerts/rules.ts';
import { env } from '#lib/env.ts';
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
  const t = await getTranslations('notifications.mail');
  return (
    <ClientMessages namespaces={['alerts', 'notifications']}>
      {env().DEMO && !env().SMTP_URL && (
        <Banner
          state="neutral"
          className="mb-6"
          title={t('description')}
          actions={
            <ButtonLink href="/mail" size="small">
              {t('open')}
            </ButtonLink>
          }
        />
      )}
      <RuleList rules={rules} email={user.email} offers={offers.items.map(({ offerId, title }) => ({ offerId, title }))} />
    </ClientMessages>
  );
}
