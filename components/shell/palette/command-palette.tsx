'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Command } from '#components/ui/command.tsx';
import type { Viewer } from './go-places.ts';
import { usePaletteGroups } from './use-palette-groups.ts';

/** Goes anywhere and does the common things, by name. */
export function CommandPalette({ viewer, open, onOpenChange }: { viewer: Viewer; open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('shell.palette');
  const [query, setQuery] = useState('');
  const groups = usePaletteGroups(viewer, open, query);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);

  function change(isOpen: boolean) {
    if (!isOpen) setQuery('');
    onOpenChange(isOpen);
  }

  return (
    <Command
      open={open}
      onOpenChange={change}
      label={t('label')}
      placeholder={t('placeholder')}
      query={query}
      onQueryChange={setQuery}
      groups={groups}
      status={t('found', { count })}
    />
  );
}
