import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { LeadDetail } from '#components/leads/lead-detail.tsx';
import { nameOf } from '#components/leads/lead-name.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { mayChange } from '#lib/identity/caller.ts';
import { requireUser } from '#lib/identity/require-user.ts';
import { getLead } from '#lib/leads/get.ts';

type Props = { params: Promise<{ id: string }> };

/** Read once for title and page. Reading is a look that the audit log keeps: links to this page are not fetched before they are followed. */
const read = cache(async (id: string) => {
  const user = await requireUser(`/leads/${id}`);
  const lead = await getLead(user, id, await getLocale());
  return { user, lead };
});

export async function generateMetadata({ params }: Props) {
  const [{ lead }, t] = await Promise.all([read((await params).id), getTranslations('leads')]);
  return { title: (lead?.customer && nameOf(lead.customer)) ?? t('one') };
}

/** No loading screen stands above it: that would answer 200 before anybody knows whether there is such a lead. */
export default async function LeadPage({ params }: Props) {
  const { user, lead } = await read((await params).id);
  if (!lead) notFound();
  return (
    <ClientMessages namespaces={['leads']}>
      <LeadDetail initial={lead} mayChange={mayChange(user)} backHref="/leads" />
    </ClientMessages>
  );
}
