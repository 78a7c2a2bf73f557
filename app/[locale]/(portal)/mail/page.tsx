import { Mailbox } from 'lucide-react';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ButtonLink, Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Time } from '#components/ui/time.tsx';
import { env } from '#lib/env.ts';
import { requireUser } from '#lib/identity/require-user.ts';
import { mailFolder } from '#lib/mail/mailer.ts';
import { listMails } from '#lib/mail/read-mail.ts';

export async function generateMetadata() {
  const t = await getTranslations('notifications.mail');
  return { title: t('title') };
}

/** The demo's post office. Everybody sees the mails to their own address, an admin all. */
export default async function MailPage() {
  if (!env().DEMO) notFound();
  const user = await requireUser('/mail');
  const t = await getTranslations('notifications.mail');
  const mails = await listMails(mailFolder(env().DATA_DIR), user.role === 'admin' ? null : user.email);
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      {mails.length === 0 ? (
        <EmptyState
          icon={Mailbox}
          title={t('none')}
          actions={user.role === 'publisher' && <ButtonLink href="/settings/notifications">{t('toSettings')}</ButtonLink>}
        >
          {t('noneHelp')}
        </EmptyState>
      ) : (
        <ul aria-label={t('list')} className="divide-y border-y">
          {mails.map((mail) => (
            <li key={mail.id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-2 py-2.5">
              <span className="min-w-0">
                <Link quiet href={`/mail/${mail.id}`}>
                  {mail.subject}
                </Link>
                <span className="block text-sm text-muted">{t('to', { to: mail.to })}</span>
              </span>
              <Time value={mail.at} format="relative" className="text-sm text-faint" />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
