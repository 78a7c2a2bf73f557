'use client';

import { useTranslations } from 'next-intl';
import { StateBadge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

/** The end of a short form: its button and what became of the last press. */
export function SaveRow({ state, label }: { state: SaveState; label?: string }) {
  const t = useTranslations('settings.save');
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit" variant="primary" pending={state === 'saving'} pendingLabel={t('saving')}>
        {label ?? t('save')}
      </Button>
      <span role="status">
        {state === 'saved' && <StateBadge state="delivered">{t('saved')}</StateBadge>}
        {state === 'failed' && <StateBadge state="failed">{t('failed')}</StateBadge>}
      </span>
    </div>
  );
}
