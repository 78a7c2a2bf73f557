import { getTranslations } from 'next-intl/server';
import { AuditLog } from '#components/admin/audit-log.tsx';
import { listActions } from '#lib/admin/audit-log.ts';
import { publisherNames } from '#lib/admin/publishers.ts';
import { requireUser } from '#lib/identity/require-user.ts';

export async function generateMetadata() {
  const t = await getTranslations('admin.tabs');
  return { title: t('audit') };
}

export default async function AuditPage() {
  await requireUser('/admin/audit', ['admin']);
  const [actions, publishers] = await Promise.all([listActions(), publisherNames()]);
  return <AuditLog actions={actions} publishers={publishers} />;
}
