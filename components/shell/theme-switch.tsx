'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTheme } from 'next-themes';
import { useSyncExternalStore } from 'react';
import { buttonStyle } from '#components/ui/button-style.ts';

const next = { system: 'light', light: 'dark', dark: 'system' } as const;
const icons = { system: Monitor, light: Sun, dark: Moon };

/** One small button through system, light and dark: public pages carry no menu. */
export function ThemeSwitch() {
  const t = useTranslations('ui.theme');
  const { theme, setTheme } = useTheme();
  // The server cannot know the choice; until the page is alive it shows the default.
  const isAlive = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  const current = isAlive && (theme === 'light' || theme === 'dark') ? theme : 'system';
  const Icon = icons[current];
  const label = `${t('label')}: ${t(current)}`;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => setTheme(next[current])}
      className={buttonStyle({ variant: 'quiet', size: 'icon', className: 'text-muted' })}
    >
      <Icon aria-hidden />
    </button>
  );
}
