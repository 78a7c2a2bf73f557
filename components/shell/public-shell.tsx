import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ui/link.tsx';
import { Link } from '#lib/i18n/navigation.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { Wordmark } from './wordmark.tsx';

/** Around every page that needs no sign-in: the name, the language, the way in, and nothing that distracts. */
export function PublicShell({ children, signedIn = false }: { children: ReactNode; signedIn?: boolean }) {
  const t = useTranslations('shell');
  return (
    <div className="flex min-h-dvh flex-col text-md">
      <header className="border-b print:hidden">
        <div className="mx-auto flex h-14 max-w-portal items-center gap-1 px-4 text-base sm:px-6">
          <Link href="/" aria-label={t('home')} className="mr-auto flex rounded">
            <Wordmark />
          </Link>
          <PublicLink href="/help">{t('areas.help')}</PublicLink>
          <PublicLink href="/errors">{t('areas.errors')}</PublicLink>
          <LanguageSwitch />
          <ThemeSwitch />
          <ButtonLink href={signedIn ? '/offers' : '/sign-in'} className="ml-2">
            {signedIn ? t('openPortal') : t('signIn')}
          </ButtonLink>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-portal grow px-4 py-8 sm:px-6 sm:py-12">
        {children}
      </main>
      <footer className="border-t text-sm text-muted print:hidden">
        <div className="mx-auto flex max-w-portal flex-wrap justify-between gap-x-6 gap-y-2 px-4 py-6 sm:px-6">
          <p>{t('footer')}</p>
          <p className="flex gap-5">
            <Link href="/help" className="hover:text-ink sm:hidden">
              {t('areas.help')}
            </Link>
            <Link href="/errors" className="hover:text-ink sm:hidden">
              {t('areas.errors')}
            </Link>
            <Link href="/evidence" className="hover:text-ink">
              {t('areas.evidence')}
            </Link>
          </p>
        </div>
      </footer>
    </div>
  );
}

function PublicLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="inline-flex h-9 items-center rounded px-2.5 text-muted transition-colors hover:bg-sunken hover:text-ink max-sm:hidden"
    >
      {children}
    </Link>
  );
}
