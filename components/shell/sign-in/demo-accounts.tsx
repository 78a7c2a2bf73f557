'use client';

import { useTranslations } from 'next-intl';
import { ExternalLink } from '#components/ui/link.tsx';
import type { Role } from '../areas.ts';
import type { Credentials } from './sign-in-schema.ts';

export type DemoAccount = Credentials & { role: Role };

export function DemoAccounts({
  accounts,
  sandboxUrl,
  onChoose,
}: {
  accounts: readonly DemoAccount[];
  sandboxUrl: string | null;
  onChoose: (account: DemoAccount) => void;
}) {
  const t = useTranslations('auth.demo');
  return (
    <section aria-labelledby="demo-accounts" className="mt-8 border-t pt-5">
      <h2 id="demo-accounts" className="font-semibold">
        {t('title')}
      </h2>
      <p className="text-muted">{t('text')}</p>
      <ul className="mt-3 divide-y rounded border bg-raised">
        {accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              onClick={() => onChoose(account)}
              className="flex w-full flex-wrap items-baseline justify-between gap-x-4 px-3 py-2.5 text-left transition-colors hover:bg-sunken"
            >
              <span className="font-medium">{t(`roles.${account.role}`)}</span>
              <code className="text-sm text-muted">{account.email}</code>
            </button>
          </li>
        ))}
      </ul>
      {sandboxUrl && (
        <p className="mt-3 text-muted">{t.rich('sandbox', { link: (text) => <ExternalLink href={sandboxUrl}>{text}</ExternalLink> })}</p>
      )}
    </section>
  );
}
