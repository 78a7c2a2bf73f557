import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PublisherForm } from '#components/settings/publisher-form.tsx';
import { mayManage } from '#lib/identity/caller.ts';
import { getPublisher } from '#lib/identity/publisher.ts';
import { requireUser } from '#lib/identity/require-user.ts';
import { readPolicy } from '#lib/policy/policy.ts';

export async function generateMetadata() {
  const t = await getTranslations('settings.publisher');
  return { title: t('title') };
}

export default async function PublisherPage() {
  const user = await requireUser('/settings/publisher');
  const publisher = user.publisherId === null ? null : await getPublisher(user.publisherId);
  if (!publisher) notFound();
  return <PublisherForm {...publisher} portalDays={await readPolicy('retention-days')} mayEdit={mayManage(user, publisher.id)} />;
}
