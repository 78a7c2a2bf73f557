import { getTranslations } from 'next-intl/server';
import { ApiKeys } from '#components/settings/api-keys.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { listApiKeys, mayManageKeys } from '#lib/identity/manage-keys.ts';
import { requireUser } from '#lib/identity/require-user.ts';

export async function generateMetadata() {
  const t = await getTranslations('settings');
  return { title: t('title') };
}

export default async function SettingsPage() {
  const user = await requireUser('/settings');
  const t = await getTranslations('settings');
  const publisher = user.publishers.find(({ id }) => id === user.publisherId);
  const facts = [
    { label: t('account.name'), value: user.name },
    { label: t('account.email'), value: user.email },
    { label: t('account.role'), value: t(`roles.${publisher?.role ?? user.role}`) },
    ...(publisher ? [{ label: t('account.publisher'), value: `${publisher.name} (${publisher.id})` }] : []),
  ];
  return (
    <>
      <PageHeader title={t('title')} />
      <Section title={t('account.title')}>
        <Facts facts={facts} />
      </Section>
      {mayManageKeys(user) && (
        <ClientMessages namespaces={['settings']}>
          <ApiKeys
            keys={(await listApiKeys(user)).map((key) => ({
              ...key,
              createdAt: key.createdAt.toISOString(),
              lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
            }))}
            scopes={user.role === 'admin' ? ['intake', 'admin'] : ['publisher']}
          />
        </ClientMessages>
      )}
    </>
  );
}
