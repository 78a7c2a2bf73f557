import { getTranslations } from 'next-intl/server';
import { Policies, type PolicyChange } from '#components/admin/policies.tsx';
import { listAuditLines } from '#lib/admin/audit-log.ts';
import { env } from '#lib/env.ts';
import { requireUser } from '#lib/identity/require-user.ts';
import { formatSchedule } from '#lib/policy/format-schedule.ts';
import { type PolicyKey, readPolicies } from '#lib/policy/policy.ts';

export async function generateMetadata() {
  const t = await getTranslations('admin.tabs');
  return { title: t('policies') };
}

export default async function PoliciesPage() {
  await requireUser('/admin/policies', ['admin']);
  const [values, suffixes, days, schedule] = await Promise.all([
    readPolicies(),
    changesOf('privacy-suffixes'),
    changesOf('retention-days'),
    changesOf('retry-schedule'),
  ]);
  return (
    <Policies
      values={values}
      defaultSchedule={formatSchedule(env().RETRY_SCHEDULE)}
      history={{ 'privacy-suffixes': suffixes, 'retention-days': days, 'retry-schedule': schedule }}
    />
  );
}

async function changesOf(subject: PolicyKey): Promise<PolicyChange[]> {
  const { items } = await listAuditLines(null, { action: 'policy.change', subject, publisher: '*' }, { limit: 8 });
  return items.map(({ id, at, actorName, detail }) => ({ id, at, actorName, value: String(detail?.value ?? 'null') }));
}
