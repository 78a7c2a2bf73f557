import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ApiKeys } from '#components/settings/api-keys.tsx';
import { keyOwners } from '#lib/admin/key-owners.ts';
import { mayManage } from '#lib/identity/caller.ts';
import { listApiKeys } from '#lib/identity/manage-keys.ts';
import { requireUser } from '#lib/identity/require-user.ts';

export async function generateMetadata() {
  const t = await getTranslations('settings.keys');
  return { title: t('title') };
}

export default async function KeysPage() {
  const user = await requireUser('/settings/keys');
  if (!mayManage(user, user.publisherId)) notFound();
  const isAdmin = user.role === 'admin';
  const [keys, owners] = await Promise.all([listApiKeys(user), isAdmin ? keyOwners() : null]);
  return (
    <ApiKeys
      keys={keys.map(({ publisherId, ...key }) => ({
        ...key,
        ...(owners && { publisherId, owner: owners.get(key.id) ?? null }),
        createdAt: key.createdAt.toISOString(),
        lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
      }))}
      scopes={isAdmin ? ['intake', 'admin'] : ['publisher']}
    />
  );
}
