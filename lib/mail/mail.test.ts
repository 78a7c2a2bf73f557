import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mailHtml, mailText } from './layout.ts';
import { createMailer } from './mailer.ts';
import { listMails, openMail } from './read-mail.ts';

const content = {
  locale: 'it',
  state: 'needs-you',
  title: 'Perché no? È tutto <b>qui</b>',
  sentences: ['Così è & così resta.'],
  steps: ['Prima cosa', 'Seconda cosa'],
  facts: [{ label: 'Da', value: 'ieri' }],
  action: { label: 'Apri', href: 'https://leads.example.com/it/offers/contoso.a' },
  footer: [{ text: 'Perché lo ricevi' }, { text: 'Basta', href: 'https://leads.example.com/u/1' }],
} as const;

test('what is written can be read: subject, text and HTML with every letter, and by its recipient only', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mail-'));
  const mailer = createMailer({ folder, appUrl: 'https://leads.example.com' });
  const subject = 'Contoso: 12 lead in attesa, perché la chiave è scaduta da più giorni, e così via fino alla fine';
  const mail = { id: 'a.b', to: 'anna@contoso.example.com', subject, text: mailText(content), html: mailHtml(content) };
  await mailer.send(mail);
  await mailer.send(mail);
  expect(readdirSync(folder)).toEqual(['a.b.eml']);
  expect(await listMails(folder, 'paul@fabrikam.example.com')).toEqual([]);
  expect(await openMail(folder, 'a.b', 'paul@fabrikam.example.com')).toBeNull();
  expect(await openMail(folder, '../a.b', null)).toBeNull();
  const [kept] = await listMails(folder, 'anna@contoso.example.com');
  expect(kept).toMatchObject({ id: 'a.b', subject });
  const open = await openMail(folder, 'a.b', null);
  expect(open!.text.replaceAll('\r\n', '\n').trimEnd()).toBe(mailText(content).trimEnd());
  expect(open!.html).toContain('Perché no? È tutto &lt;b&gt;qui&lt;/b&gt;');
});

test('a mail loads nothing from anywhere and runs nothing', () => {
  const html = mailHtml(content);
  expect(html).not.toMatch(/<(script|img|link|iframe)|url\(|@import/i);
  expect(html).toContain('prefers-color-scheme: dark');
});
