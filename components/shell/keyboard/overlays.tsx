'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import type { Viewer } from '../palette/go-places.ts';
import { onOverlay, type Overlay } from './open-overlay.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useShortcuts } from './use-shortcuts.ts';

// Neither weighs anything before somebody asks for it.
const CommandPalette = lazy(() => import('../palette/command-palette.tsx').then((module) => ({ default: module.CommandPalette })));
const ShortcutSheet = lazy(() => import('./shortcut-sheet.tsx').then((module) => ({ default: module.ShortcutSheet })));

/** Listens to the portal's keys, and shows the command palette and the sheet of shortcuts. */
export function Overlays({ viewer }: { viewer: Viewer }) {
  const { role } = viewer;
  const [open, setOpen] = useState<Overlay | null>(null);
  const [known, setKnown] = useState<ReadonlySet<Overlay>>(new Set());
  useShortcuts(role);
  useKeptFocus();

  useEffect(
    () =>
      onOverlay((overlay) => {
        setOpen((current) => (current === overlay ? null : overlay));
        setKnown((before) => new Set([...before, overlay]));
      }),
    [],
  );

  // One may have opened the other before its own closing is told.
  const closes = (overlay: Overlay) => (isOpen: boolean) => !isOpen && setOpen((current) => (current === overlay ? null : current));
  return (
    <Suspense fallback={null}>
      {known.has('palette') && <CommandPalette viewer={viewer} open={open === 'palette'} onOpenChange={closes('palette')} />}
      {known.has('shortcuts') && <ShortcutSheet role={role} open={open === 'shortcuts'} onOpenChange={closes('shortcuts')} />}
    </Suspense>
  );
}
