'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Kbd } from '#components/ui/kbd.tsx';
import { commandKey } from '../keyboard/command-key.ts';
import { openOverlay } from '../keyboard/open-overlay.ts';

/** Opens the command palette: a line in the sidebar, an icon on a phone. */
export function PaletteButton({ small = false }: { small?: boolean }) {
  const t = useTranslations('shell.palette');
  // The server does not know the keyboard.
  const key = useSyncExternalStore(
    () => () => undefined,
    commandKey,
    () => 'Ctrl',
  );
  if (small) {
    return (
      <button
        type="button"
        aria-label={t('open')}
        onClick={() => openOverlay('palette')}
        className={buttonStyle({ variant: 'quiet', size: 'icon' })}
      >
        <Search className="size-5!" aria-hidden />
      </button>
    );
  }
  return (
    <button
      type="button"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => openOverlay('palette')}
      className="flex h-8 w-full items-center gap-2.5 rounded border border-line bg-raised px-2.5 text-left text-muted transition-colors hover:border-field hover:text-ink pointer-coarse:h-11"
    >
      <Search aria-hidden />
      <span className="grow truncate">{t('open')}</span>
      <span className="flex gap-0.5" aria-hidden>
        <Kbd>{key}</Kbd>
        <Kbd>K</Kbd>
      </span>
    </button>
  );
}
