import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { MailViewer } from '#components/alerts/mail-viewer.tsx';
import { ClientMessages } from '#components/shell/client-messages.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Time } from '#components/ui/time.tsx';
import { env } from '#lib/env.ts';
import { requireUser } from '#lib/identity/require-user.ts';
import { mailFolder } from '#lib/mail/mailer.ts';
import { openMail } from '#lib/mail/read-mail.ts';

type Props = { params: Promise<{ id: string }> };

/** A mail that is missing and one to somebody else look the same. */
const loadMail = cache(async (id: string) => {
  if (!env().DEMO) notFound();
  const user = await requireUser(`/mail/${id}`);
  const mail = await openMail(mailFolder(env().DATA_DIR), id, user.role === 'admin' ? null : user.email);
  if (!mail) notFound();
  return mail;
});

export async function generateMetadata({ params }: Props) {
  return { title: (await loadMail((await params).id)).subject };
}

export default async function OneMailPage({ params }: Props) {
  const mail = await loadMail((await params).id);
  const t = await getTranslations('notifications.mail');
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: t('all'), href: '/mail' }]}
        title={mail.subject}
        meta={
          <>
            <span>{t('to', { to: mail.to })}</span>
            <Time value={mail.at} />
          </>
        }
      />
      <ClientMessages namespaces={['notifications']}>
        <MailViewer html={mail.html} text={mail.text} />
      </ClientMessages>
    </>
  );
}
