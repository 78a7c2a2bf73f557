'use client';

import { useTranslations } from 'next-intl';
import { areas } from '../areas.ts';
import { settingsPlaces, type Viewer } from './go-places.ts';
import type { PalettePlace } from './use-palette-groups.ts';

/** The areas a person works in, and the pages below them that people look for by name. */
export function useGoItems(viewer: Viewer): readonly PalettePlace[] {
  const t = useTranslations('shell');
  const mine = areas
    .filter(({ roles }) => roles.includes(viewer.role))
    .map(({ name, href, icon }) => ({ id: `go:${name}`, label: t(`areas.${name}`), icon, href }));
  const below = settingsPlaces(viewer).map(({ name, href, icon }) => ({
    id: `go:${name}`,
    label: t(`palette.${name}`),
    icon,
    href,
    detail: t('areas.settings'),
  }));
  return [...mine, ...below];
}
