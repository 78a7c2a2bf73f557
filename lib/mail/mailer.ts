import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { env, isLoopback } from '#lib/env.ts';

/** One mail to one person. `unsubscribeUrl` takes a POST without a question asked (RFC 8058). */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same for a repeated try, so that the recipient's server can tell. */
  id: string;
  unsubscribeUrl?: string;
};

export type Mailer = { send: (mail: Mail) => Promise<void>; close: () => void };

export type MailSettings = { smtpUrl?: string | undefined; from?: string | undefined; folder: string; appUrl: string };

/** How this portal sends mail: by SMTP when `SMTP_URL` is set, else as .eml files into `$DATA_DIR/mail`. */
export function mailSettings(): MailSettings {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, DATA_DIR, APP_URL: appUrl } = env();
  return { smtpUrl, from, folder: mailFolder(DATA_DIR), appUrl };
}

export function mailFolder(dataDir: string): string {
  return join(dataDir, 'mail');
}

export function createMailer({ smtpUrl, from, folder, appUrl }: MailSettings): Mailer {
  const { hostname } = new URL(appUrl);
  const domain = isLoopback(hostname) ? 'leadport.localhost' : hostname;
  const sender = from ?? `Leadport <leadport@${domain}>`;
  const envelope = (mail: Mail) => compose(mail, sender, domain);
  if (!smtpUrl) {
    const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    return { send: async (mail) => writeMail(folder, mail, (await composer.sendMail(envelope(mail))).message as Buffer), close: () => {} };
  }
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
  const transport = nodemailer.createTransport({ url: smtpUrl, pool: true, maxConnections: 2, ...timeouts });
  return { send: async (mail) => void (await transport.sendMail(envelope(mail))), close: () => transport.close() };
}

function compose({ to, subject, text, html, id, unsubscribeUrl }: Mail, from: string, domain: string) {
  return {
    from,
    to,
    subject,
    text,
    html,
    messageId: `<${id}@${domain}>`,
    // Keeps out-of-office answers away. https://www.rfc-editor.org/rfc/rfc3834
    headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribeUrl && listHeaders(unsubscribeUrl)) },
  };
}

/** @see https://www.rfc-editor.org/rfc/rfc8058 */
function listHeaders(url: string) {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** Under its own id, so that a repeated try is the same file; whole or not at all. */
async function writeMail(folder: string, { id }: Mail, message: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${id}.eml`);
  await writeFile(`${path}.part`, message, { mode: 0o600 });
  await rename(`${path}.part`, path);
}
