import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { knownOfferType } from '#components/offers/offer-words.ts';
import { LeadState } from '#components/leads/lead-state.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { CaseSheet } from '#components/support/case-sheet.tsx';
import { Tag } from '#components/ui/badge.tsx';
import { ButtonLink, Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Time } from '#components/ui/time.tsx';
import { requireUser } from '#lib/identity/require-user.ts';
import { getCaseSheet } from '#lib/support/case-sheet.ts';

type Props = { params: Promise<{ offerId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once for title and page. No loading screen stands above it: that would answer 200 before anybody knows whether there is such an offer. */
const read = cache(async (offerId: string, leadId: string | null) => {
  const user = await requireUser(`/support/${offerId}${leadId ? `?lead=${leadId}` : ''}`, ['support', 'admin']);
  const sheet = await getCaseSheet(user, offerId, { leadId, locale: await getLocale(), now: new Date() });
  if (!sheet) notFound();
  return sheet;
});

async function readFor({ params, searchParams }: Props) {
  const [{ offerId }, { lead }] = await Promise.all([params, searchParams]);
  return read(offerId, typeof lead === 'string' && lead !== '' ? lead : null);
}

export async function generateMetadata(props: Props) {
  const [{ offer }, t] = await Promise.all([readFor(props), getTranslations('support')]);
  return { title: `${offer.title} · ${t('title')}` };
}

export default async function CasePage(props: Props) {
  const sheet = await readFor(props);
  const { offer, publisher, lead } = sheet;
  const [t, offers] = await Promise.all([getTranslations('support'), getTranslations('offers')]);
  const type = knownOfferType(offer.type);
  return (
    <ClientMessages namespaces={['support', 'leads', 'offers']}>
      <PageHeader
        breadcrumb={[{ label: t('title'), href: '/support' }]}
        title={offer.title}
        meta={
          <>
            <span>{publisher.name}</span>
            <span className="font-mono text-sm">{offer.offerId}</span>
            <span>{type ? offers(`types.${type}`) : offer.type}</span>
            <Tag tone={offer.status === 'live' ? 'accent' : 'plain'}>{offers(`status.${offer.status}`)}</Tag>
          </>
        }
        actions={
          <ButtonLink href={`/offers/${offer.offerId}`} prefetch={false}>
            {t('sheet.openOffer')}
          </ButtonLink>
        }
      />
      {lead && (
        <p className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 rounded border bg-sunken px-4 py-2.5">
          <span className="font-medium wrap-anywhere">{t.rich('sheet.askedAbout', { id: () => <code>{lead.id}</code> })}</span>
          <LeadState status={lead.delivery.status} truth={lead.delivery.truth} />
          <span className="text-muted">{t.rich('sheet.received', { when: () => <Time value={lead.receivedAt} /> })}</span>
          <span className="flex gap-4 sm:ml-auto">
            <Link href={`/leads/${lead.id}`} prefetch={false}>
              {t('sheet.openLead')}
            </Link>
            <Link href={`/support/${offer.offerId}`} prefetch={false}>
              {t('sheet.wholeOffer')}
            </Link>
          </span>
        </p>
      )}
      <CaseSheet sheet={sheet} />
    </ClientMessages>
  );
}
