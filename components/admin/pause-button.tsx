'use client';

import { Pause } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { PauseSubject } from '#lib/delivery/pauses.ts';
import { PauseDialog } from './pause-dialog.tsx';

/** Stops the deliveries of one connection, after a question. */
export function PauseButton({ subject, name }: { subject: PauseSubject; name: string }) {
  const t = useTranslations('admin.pauses');
  const [open, setOpen] = useState(false);
  const button = (
    <Button size="small" icon={Pause} aria-label={t('pauseNamed', { name })}>
      {t('pause')}
    </Button>
  );
  return <PauseDialog subject={subject} name={name} trigger={button} open={open} onOpenChange={setOpen} />;
}
