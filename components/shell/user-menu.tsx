'use client';

import { ChevronsUpDown, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useTheme } from 'next-themes';
import { useRouter, useSearchParams } from 'next/navigation';
import { Menu } from '#components/ui/menu.tsx';
import { MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '#components/ui/menu-items.tsx';
import { localizedPath } from '#lib/i18n/alternates.ts';
import { usePathname } from '#lib/i18n/navigation.ts';
import { languageNames } from './language-names.ts';
import type { Role } from './areas.ts';
import { leave } from './leaving.ts';
import { signOutHome } from './sign-out-home.ts';

export type ShellUser = { name: string; email: string; role: Role };

/** Who is signed in, how it looks and reads, and the way out. */
export function UserMenu({ user }: { user: ShellUser }) {
  const t = useTranslations('shell');
  return (
    <Menu
      align="start"
      side="top"
      buttonClassName="flex w-full items-center gap-2.5 rounded px-2.5 py-1.5 text-left transition-colors hover:bg-line/50"
      button={
        <>
          <span
            aria-hidden
            className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent"
          >
            {initials(user.name)}
          </span>
          <span className="min-w-0 grow leading-tight">
            <span className="block truncate font-medium">{user.name}</span>
            <span className="block truncate text-xs text-muted">{t(`roles.${user.role}`)}</span>
          </span>
          <span className="sr-only">{t('account')}</span>
          <ChevronsUpDown className="size-3.5! text-muted" aria-hidden />
        </>
      }
    >
      <MenuLabel>{user.email}</MenuLabel>
      <MenuSeparator />
      <LanguageChoice />
      <MenuSeparator />
      <ThemeChoice />
      <MenuSeparator />
      <MenuItem icon={LogOut} onSelect={() => void signOutHome()}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  );
}

function LanguageChoice() {
  const t = useTranslations('ui');
  const router = useRouter();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  return (
    <MenuChoice
      label={t('language')}
      value={useLocale()}
      onChange={(locale) => leave(() => router.replace(localizedPath(pathname, locale) + (query && `?${query}`), { scroll: false }))}
      options={languageNames}
    />
  );
}

function ThemeChoice() {
  const t = useTranslations('ui.theme');
  const { theme = 'system', setTheme } = useTheme();
  return (
    <MenuChoice
      label={t('label')}
      value={theme}
      onChange={setTheme}
      options={[
        { value: 'system', label: t('system'), icon: Monitor },
        { value: 'light', label: t('light'), icon: Sun },
        { value: 'dark', label: t('dark'), icon: Moon },
      ]}
    />
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('');
}
