import { onPlatform } from '#lib/db/on-platform.ts';
import { everyPublisher, recordAudit } from '#lib/identity/audit.ts';
import type { UserCaller } from '#lib/identity/caller.ts';
import { hashPassword, verifyPassword } from '#lib/identity/password.ts';
import { isLocale, type Locale } from '#lib/i18n/locale.ts';

/** What a person may change about themselves. `locale` is the language of their mails. */
export type Account = { name: string; email: string; locale: Locale; hasPassword: boolean };

export async function getAccount(user: UserCaller): Promise<Account> {
  const row = await onPlatform((tx) =>
    tx.user.findUniqueOrThrow({ where: { id: user.id }, select: { name: true, email: true, locale: true, passwordHash: true } }),
  );
  const { name, email, locale, passwordHash } = row;
  return { name, email, locale: isLocale(locale) ? locale : 'en', hasPassword: passwordHash !== null };
}

export async function updateAccount(user: UserCaller, change: { name?: string; locale?: Locale }): Promise<Account> {
  await onPlatform(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: change, select: { id: true } });
    await recordAudit(tx, user, { publisherId: everyPublisher, action: 'account.change', subject: user.id });
  });
  return getAccount(user);
}

/** Ends every session of the person, this one included. False when the current password is not the one given. */
export async function changePassword(user: UserCaller, current: string, next: string): Promise<boolean> {
  const stored = await onPlatform((tx) => tx.user.findUnique({ where: { id: user.id }, select: { passwordHash: true } }));
  if (!(await verifyPassword(stored?.passwordHash ?? null, current))) return false;
  const passwordHash = await hashPassword(next);
  await onPlatform(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { passwordHash, sessionVersion: { increment: 1 } }, select: { id: true } });
    await recordAudit(tx, user, { publisherId: everyPublisher, action: 'account.password', subject: user.id });
  });
  return true;
}
