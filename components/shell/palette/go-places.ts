import { Bell, Building2, History, KeyRound, Users, type LucideIcon } from 'lucide-react';
import type { Role } from '../areas.ts';

/** Who looks, as far as it decides which pages open for them. The pages guard themselves all the same. */
export type Viewer = { role: Role; hasPublisher: boolean; manages: boolean };

type SettingsPlace = { name: 'publisher' | 'members' | 'notifications' | 'keys' | 'activity'; href: string; icon: LucideIcon };

const settings: ReadonlyArray<SettingsPlace & { opensFor: (viewer: Viewer) => boolean }> = [
  { name: 'publisher', href: '/settings/publisher', icon: Building2, opensFor: ({ hasPublisher }) => hasPublisher },
  { name: 'members', href: '/settings/members', icon: Users, opensFor: ({ hasPublisher }) => hasPublisher },
  {
    name: 'notifications',
    href: '/settings/notifications',
    icon: Bell,
    opensFor: (viewer) => viewer.hasPublisher && viewer.role === 'publisher',
  },
  { name: 'keys', href: '/settings/keys', icon: KeyRound, opensFor: ({ manages }) => manages },
  { name: 'activity', href: '/settings/activity', icon: History, opensFor: ({ hasPublisher, manages }) => hasPublisher && manages },
];

/** The pages of the settings that open for this person. */
export function settingsPlaces(viewer: Viewer): readonly SettingsPlace[] {
  return settings.filter(({ opensFor }) => opensFor(viewer)).map(({ name, href, icon }) => ({ name, href, icon }));
}
