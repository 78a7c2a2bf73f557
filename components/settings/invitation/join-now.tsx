'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { request } from '#lib/api-client/request.ts';
import { enterPortal } from './enter-portal.ts';

export function JoinNow({ token, publisherName, publisherId }: { token: string; publisherName: string; publisherId: string }) {
  const t = useTranslations('settings.invitation');
  const locale = useLocale();
  const [state, setState] = useState<'idle' | 'joining' | 'failed'>('idle');

  async function join() {
    setState('joining');
    try {
      await request('POST', '/invitations/accept', { token });
      enterPortal(publisherId, locale);
    } catch {
      setState('failed');
    }
  }

  return (
    <div className="mt-6 grid gap-3">
      <Button variant="primary" pending={state === 'joining'} pendingLabel={t('joining')} onClick={() => void join()}>
        {t('join', { publisher: publisherName })}
      </Button>
      <p role="alert" className="text-sm text-failed">
        {state === 'failed' && t('failed')}
      </p>
    </div>
  );
}
