import { getAccount } from '#lib/identity/account.ts';
import type { Caller } from '#lib/identity/caller.ts';
import { invitationMail } from '#lib/mail/invitation.ts';
import { createMailer, mailSettings } from '#lib/mail/mailer.ts';
import { log } from '#lib/telemetry/log.ts';

/**
 * Mails the link of an invitation, in the language of who invites; `publisherName` is null where the portal itself invites. False when
 * it did not go out: the link is in the answer too, so a mail server that is away costs nothing but the mail.
 */
export async function mailInvitation(
  caller: Caller,
  publisherName: string | null,
  { id, email }: { id: string; email: string },
  url: string,
): Promise<boolean> {
  const mailer = createMailer(mailSettings());
  try {
    const { locale, name } = caller.kind === 'user' ? await getAccount(caller) : { locale: 'en' as const, name: 'Leadport' };
    await mailer.send(invitationMail({ id, to: email, locale, publisherName, inviter: name, url }));
    return true;
  } catch (error) {
    log().warn({ err: error, invitation: id }, 'the mail with an invitation was not sent');
    return false;
  } finally {
    mailer.close();
  }
}
