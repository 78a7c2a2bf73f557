'use client';

import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from '#lib/i18n/navigation.ts';
import type { CommandGroup, CommandItem } from '#components/ui/command.tsx';
import { leave } from '../leaving.ts';
import { findItems } from './find-items.ts';
import type { Viewer } from './go-places.ts';
import { recentPlaces, rememberPlace } from './recent.ts';
import { useActions } from './use-actions.ts';
import { useFound } from './use-found.ts';
import { useGoItems } from './use-go-items.ts';

/** A place in the palette; `recent` false for those whose name must not stay behind. */
export type PalettePlace = Omit<CommandItem, 'run'> & { href: string; words?: string | undefined; remembered?: string | undefined };

/** What the palette shows for a query: places and actions with none, everything that fits with one. */
export function usePaletteGroups(viewer: Viewer, isOpen: boolean, query: string): readonly CommandGroup[] {
  const t = useTranslations('shell.palette.groups');
  const router = useRouter();
  const places = useGoItems(viewer);
  const actions = useActions(viewer.role);
  const found = useFound(viewer.role, isOpen, query.trim());

  const item = ({ href, words: _words, remembered, ...rest }: PalettePlace): CommandItem => ({
    ...rest,
    run: () =>
      leave(() => {
        rememberPlace({ label: remembered ?? rest.label, href });
        router.push(href);
      }),
  });
  const groups: CommandGroup[] = query.trim()
    ? [
        { name: t('offers'), items: found.offers.map(item) },
        { name: t('go'), items: findItems(places, query).map(item) },
        { name: t('actions'), items: findItems(actions, query) },
        { name: t('leads'), items: found.leads.map(item) },
        { name: t('errors'), items: found.errors.map(item) },
      ]
    : [
        {
          name: t('recent'),
          items: isOpen ? recentPlaces().map((place) => item({ ...place, id: `recent:${place.href}`, icon: History })) : [],
        },
        { name: t('go'), items: places.map(item) },
        { name: t('actions'), items: actions },
      ];
  return groups.filter(({ items }) => items.length > 0);
}
