'use client';

import { KeyRound, Bell, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { areas, type Role } from '../areas.ts';
import type { PalettePlace } from './use-palette-groups.ts';

/** The areas a role works in, and the pages below them that people look for by name. */
export function useGoItems(role: Role): readonly PalettePlace[] {
  const t = useTranslations('shell');
  const mine = areas
    .filter(({ roles }) => roles.includes(role))
    .map(({ name, href, icon }) => ({ id: `go:${name}`, label: t(`areas.${name}`), icon, href }));
  const below: PalettePlace[] = [
    { id: 'go:members', label: t('palette.members'), icon: Users, href: '/settings/members', detail: t('areas.settings') },
    { id: 'go:notifications', label: t('palette.notifications'), icon: Bell, href: '/settings/notifications', detail: t('areas.settings') },
  ];
  const keys = { id: 'go:keys', label: t('palette.keys'), icon: KeyRound, href: '/settings/keys', detail: t('areas.settings') };
  if (role === 'publisher') return [...mine, ...below, keys];
  return role === 'admin' ? [...mine, keys] : mine;
}
