import { Activity, Anchor, BookOpen, CircleHelp, Inbox, LayoutDashboard, LifeBuoy, Settings, type LucideIcon } from 'lucide-react';

export type Role = 'publisher' | 'support' | 'admin';

export type AreaName = 'admin' | 'support' | 'offers' | 'leads' | 'health' | 'settings' | 'errors' | 'help';

export type Area = { name: AreaName; href: string; icon: LucideIcon; roles: readonly Role[]; group: 'work' | 'reading' };

/** The portal's areas in the order of the navigation, and who is shown each. Showing is all it does: pages guard themselves. */
export const areas: readonly Area[] = [
  { name: 'admin', href: '/admin', icon: LayoutDashboard, roles: ['admin'], group: 'work' },
  { name: 'support', href: '/support', icon: LifeBuoy, roles: ['support', 'admin'], group: 'work' },
  { name: 'offers', href: '/offers', icon: Anchor, roles: ['publisher', 'support', 'admin'], group: 'work' },
  { name: 'leads', href: '/leads', icon: Inbox, roles: ['publisher', 'support', 'admin'], group: 'work' },
  { name: 'health', href: '/health', icon: Activity, roles: ['publisher', 'support', 'admin'], group: 'work' },
  { name: 'settings', href: '/settings', icon: Settings, roles: ['publisher', 'support', 'admin'], group: 'work' },
  { name: 'errors', href: '/errors', icon: CircleHelp, roles: ['publisher', 'support', 'admin'], group: 'reading' },
  { name: 'help', href: '/help', icon: BookOpen, roles: ['publisher', 'support', 'admin'], group: 'reading' },
];
