import { getTranslations } from 'next-intl/server';
import { AccountForm } from '#components/settings/account-form.tsx';
import { PasswordForm } from '#components/settings/password-form.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Section } from '#components/ui/section.tsx';
import { getAccount } from '#lib/identity/account.ts';
import { requireUser } from '#lib/identity/require-user.ts';

export async function generateMetadata() {
  const t = await getTranslations('settings');
  return { title: t('title') };
}

export default async function AccountPage() {
  const user = await requireUser('/settings');
  const t = await getTranslations('settings');
  const account = await getAccount(user);
  const publisher = user.publishers.find(({ id }) => id === user.publisherId);
  const facts = [
    { label: t('account.email'), value: account.email },
    { label: t('account.role'), value: t(`roles.${publisher?.role ?? user.role}`) },
    ...(publisher ? [{ label: t('account.publisher'), value: `${publisher.name} (${publisher.id})` }] : []),
  ];
  return (
    <>
      <Section title={t('account.title')}>
        <Facts facts={facts} />
        <AccountForm name={account.name} locale={account.locale} />
      </Section>
      {account.hasPassword && <PasswordForm email={account.email} />}
    </>
  );
}
