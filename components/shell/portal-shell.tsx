import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Bell } from '#components/alerts/bell.tsx';
import { Link } from '#lib/i18n/navigation.ts';
import type { AreaName } from './areas.ts';
import { ClientMessages } from './client-messages.tsx';
import { Overlays } from './keyboard/overlays.tsx';
import { MobileNavigation } from './mobile-navigation.tsx';
import { Navigation } from './navigation.tsx';
import { PaletteButton } from './palette/palette-button.tsx';
import { PortalProviders } from './portal-providers.tsx';
import { PublisherSwitcher, type ShellPublisher } from './publisher-switcher.tsx';
import { SessionKeeper } from './session/session-keeper.tsx';
import { TabState } from './tab-state.tsx';
import { UserMenu, type ShellUser } from './user-menu.tsx';
import { Wordmark } from './wordmark.tsx';

export type PortalShellProps = {
  user: ShellUser;
  publishers: readonly ShellPublisher[];
  /** Null when an admin or supporter looks at all of them. */
  activePublisherId: string | null;
  /** Whether the reader manages what is looked at: keys, members, rules. */
  manages?: boolean;
  /** What needs the reader, per area. */
  counts?: Partial<Record<AreaName, number>>;
  /** Alerts the reader has not seen; null for those who have no bell. */
  unread?: number | null;
  children: ReactNode;
};

/** Around every page behind the sign-in. It knows what it is given and asks no database. */
export function PortalShell({ children, ...parts }: PortalShellProps) {
  return (
    <ClientMessages namespaces={['shell']}>
      <PortalProviders>
        <div className="min-h-dvh lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
          <Sidebar {...parts} />
          <MobileNavigation
            counts={parts.counts}
            bell={
              <>
                <PaletteButton small />
                <AlertBell unread={parts.unread} align="end" />
              </>
            }
          >
            <SidebarContent {...parts} />
          </MobileNavigation>
          <main
            id="main"
            tabIndex={-1}
            className="mx-auto w-full max-w-[calc(var(--container-portal)+3rem)] px-4 py-6 has-data-wide:max-w-[110rem] sm:px-6 lg:py-8"
          >
            {children}
          </main>
        </div>
        <Overlays viewer={{ role: parts.user.role, hasPublisher: parts.activePublisherId !== null, manages: parts.manages ?? false }} />
        <TabState count={Object.values(parts.counts ?? {}).reduce((sum, count) => sum + count, 0)} />
        <SessionKeeper email={parts.user.email} />
      </PortalProviders>
    </ClientMessages>
  );
}

type Parts = Omit<PortalShellProps, 'children'>;

function Sidebar(parts: Parts) {
  const t = useTranslations('shell');
  return (
    <header className="sticky top-0 flex h-dvh flex-col gap-5 overflow-y-auto border-r bg-sunken px-3 pt-5 pb-3 max-lg:hidden print:hidden">
      <div className="flex items-center justify-between gap-2">
        <Link href="/offers" aria-label={t('home')} className="flex rounded px-2">
          <Wordmark />
        </Link>
        <AlertBell unread={parts.unread} align="start" />
      </div>
      <PaletteButton />
      <SidebarContent {...parts} />
    </header>
  );
}

function AlertBell({ unread, align }: { unread: number | null | undefined; align: 'start' | 'end' }) {
  if (unread === null || unread === undefined) return null;
  return (
    <ClientMessages namespaces={['alerts']}>
      <Bell unread={unread} align={align} />
    </ClientMessages>
  );
}

function SidebarContent({ user, publishers, activePublisherId, counts }: Parts) {
  return (
    <>
      <PublisherSwitcher publishers={publishers} activeId={activePublisherId} />
      <div className="grow">
        <Navigation role={user.role} counts={counts} />
      </div>
      <UserMenu user={user} />
    </>
  );
}
