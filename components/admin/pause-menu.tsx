'use client';

import { ChevronDown, Pause } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { buttonStyle } from '#components/ui/button-style.ts';
import { MenuItem, MenuLabel, MenuSeparator } from '#components/ui/menu-items.tsx';
import { Menu } from '#components/ui/menu.tsx';
import type { PauseSubject } from '#lib/delivery/pauses.ts';
import { PauseDialog } from './pause-dialog.tsx';

/** What reaches beyond one connection: everything, or all connections to one kind of destination. What is paused already is not offered again. */
export function PauseMenu({ destinations, paused }: { destinations: Readonly<Record<string, string>>; paused: readonly PauseSubject[] }) {
  const t = useTranslations('admin.pauses');
  const [asked, setAsked] = useState<PauseSubject>({ kind: 'everything' });
  const [open, setOpen] = useState(false);

  function ask(subject: PauseSubject) {
    setAsked(subject);
    setOpen(true);
  }

  return (
    <>
      <Menu
        button={
          <>
            <Pause aria-hidden /> {t('menu')} <ChevronDown aria-hidden />
          </>
        }
        buttonClassName={buttonStyle({ variant: 'secondary' })}
      >
        <MenuItem disabled={paused.some(({ kind }) => kind === 'everything')} onSelect={() => ask({ kind: 'everything' })}>
          {t('menuEverything')}
        </MenuItem>
        <MenuSeparator />
        <MenuLabel>{t('menuKinds')}</MenuLabel>
        {Object.entries(destinations).map(([destination, name]) => (
          <MenuItem
            key={destination}
            disabled={paused.some((pause) => pause.kind === 'destination' && pause.destination === destination)}
            onSelect={() => ask({ kind: 'destination', destination })}
          >
            {name}
          </MenuItem>
        ))}
      </Menu>
      <PauseDialog
        subject={asked}
        name={asked.kind === 'destination' ? (destinations[asked.destination] ?? asked.destination) : t('everything')}
        open={open}
        onOpenChange={setOpen}
      />
    </>
  );
}
