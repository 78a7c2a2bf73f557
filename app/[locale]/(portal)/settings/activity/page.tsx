import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Activity } from '#components/settings/activity.tsx';
import { listAuditLines } from '#lib/admin/audit-log.ts';
import { mayManage } from '#lib/identity/caller.ts';
import { requireUser } from '#lib/identity/require-user.ts';

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations('settings.activity');
  return { title: t('title') };
}

/** For owners: what happened in their own publisher, support's and the portal's doings included. */
export default async function ActivityPage({ searchParams }: Props) {
  const user = await requireUser('/settings/activity');
  const { publisherId } = user;
  if (publisherId === null || !mayManage(user, publisherId)) notFound();
  const { cursor } = await searchParams;
  const given = typeof cursor === 'string' ? cursor : undefined;
  // Notes on a case are support's own. Left out by the query: a page of nothing else would look empty with more behind it.
  const { items, nextCursor } = await listAuditLines(publisherId, { without: 'case-note.' }, { limit: 50, cursor: given });
  return <Activity lines={items} paged={given !== undefined} nextCursor={nextCursor} />;
}
