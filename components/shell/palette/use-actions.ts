'use client';

import { Keyboard, Languages, LogOut, Monitor, Moon, Plus, Sun } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useTheme } from 'next-themes';
import { useRouter as useNextRouter } from 'next/navigation';
import type { CommandItem } from '#components/ui/command.tsx';
import { localizedPath } from '#lib/i18n/alternates.ts';
import { usePathname, useRouter } from '#lib/i18n/navigation.ts';
import type { Role } from '../areas.ts';
import { openOverlay } from '../keyboard/open-overlay.ts';
import { languageNames } from '../language-names.ts';
import { leave } from '../leaving.ts';
import { signOutHome } from '../sign-out-home.ts';

/** What the palette can do besides going somewhere. */
export function useActions(role: Role): ReadonlyArray<CommandItem & { words?: string }> {
  const t = useTranslations('shell');
  const words = useTranslations('ui');
  const router = useRouter();
  const plainRouter = useNextRouter();
  const pathname = usePathname();
  const locale = useLocale();
  const { theme = 'system', setTheme } = useTheme();
  const themes = [
    { name: 'light', icon: Sun },
    { name: 'dark', icon: Moon },
    { name: 'system', icon: Monitor },
  ] as const;
  return [
    ...(role === 'support'
      ? []
      : [{ id: 'new-offer', label: t('palette.newOffer'), icon: Plus, run: () => leave(() => router.push('/offers/new')) }]),
    ...themes
      .filter(({ name }) => name !== theme)
      .map(({ name, icon }) => ({
        id: `theme-${name}`,
        label: t('palette.theme', { name: words(`theme.${name}`) }),
        words: name,
        icon,
        run: () => setTheme(name),
      })),
    ...languageNames
      .filter(({ value }) => value !== locale)
      .map(({ value, label }) => ({
        id: `language-${value}`,
        label: t('palette.language', { name: label }),
        words: `${value} language lingua`,
        icon: Languages,
        run: () => leave(() => plainRouter.replace(localizedPath(pathname, value) + window.location.search, { scroll: false })),
      })),
    { id: 'shortcuts', label: t('shortcuts.title'), icon: Keyboard, run: () => openOverlay('shortcuts') },
    { id: 'sign-out', label: t('signOut'), words: 'log out logout', icon: LogOut, run: () => leave(() => void signOutHome()) },
  ];
}
