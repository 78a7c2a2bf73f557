import { expect, test } from 'vitest';
import { invitationMail } from '#lib/mail/invitation.ts';

const facts = {
  id: '1',
  to: 'nina@contoso.example',
  publisherName: 'Contoso <b>',
  inviter: 'Anna',
  url: 'https://leads.example/invitations/contoso.x',
};

test('the mail says who invites, to what, and carries the link in both forms', () => {
  const mail = invitationMail({ ...facts, locale: 'en' });
  expect(mail).toMatchObject({ to: facts.to, subject: 'Join Contoso <b> on Leadport' });
  for (const body of [mail.text, mail.html]) expect(body).toContain(facts.url);
  expect(mail.text).toContain('Anna invites you');
  expect(mail.html).not.toContain('<b>');
  expect(mail.unsubscribeUrl).toBeUndefined();
});

test('it speaks Italian to Italian owners’ guests', () => {
  expect(invitationMail({ ...facts, locale: 'it' }).text).toContain('Anna ti invita a seguire');
});
