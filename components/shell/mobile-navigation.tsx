'use client';

import { Menu } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Drawer } from '#components/ui/drawer.tsx';
import { Link } from '#lib/i18n/navigation.ts';
import type { AreaName } from './areas.ts';
import { Wordmark } from './wordmark.tsx';

/** On narrow screens the sidebar's content opens from a bar at the top; following a link closes it. */
export function MobileNavigation({
  counts = {},
  bell,
  children,
}: {
  counts?: Partial<Record<AreaName, number>> | undefined;
  bell?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('shell');
  const [open, setOpen] = useState(false);
  const needsReader = Object.values(counts).some((count) => count > 0);

  function closeAfterLink(event: MouseEvent) {
    if ((event.target as Element).closest('a')) setOpen(false);
  }

  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b bg-paper px-2 lg:hidden print:hidden">
      <Drawer
        side="left"
        open={open}
        onOpenChange={setOpen}
        title={<Wordmark />}
        trigger={
          <button
            type="button"
            aria-label={t('openNavigation')}
            className={buttonStyle({ variant: 'quiet', size: 'icon', className: 'relative' })}
          >
            <Menu className="size-5!" aria-hidden />
            {needsReader && <span aria-hidden className="absolute top-1.5 right-1.5 size-2 rounded-full bg-needs-you-solid" />}
          </button>
        }
      >
        {/* Not a control itself: it only notices that a link inside was followed. */}
        <div className="flex min-h-full flex-col gap-5 pt-1" onClick={closeAfterLink}>
          {children}
        </div>
      </Drawer>
      <Link href="/offers" aria-label={t('home')} className="flex rounded">
        <Wordmark />
      </Link>
      <span className="ml-auto flex items-center">{bell}</span>
    </header>
  );
}
