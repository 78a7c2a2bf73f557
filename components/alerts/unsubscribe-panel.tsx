'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { request } from '#lib/api-client/request.ts';

/** One press ends the mails of a rule, another brings them back. Opening the page alone changes nothing: mail scanners open links too. */
export function UnsubscribePanel({ token, publisher, isOn: given }: { token: string; publisher: string; isOn: boolean }) {
  const t = useTranslations('notifications.unsubscribe');
  const [isOn, setOn] = useState(given);
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');

  async function change(on: boolean) {
    setState('working');
    try {
      await request('POST', `/unsubscribe/${token}${on ? '?on=true' : ''}`);
      setOn(on);
      setState('idle');
    } catch {
      setState('failed');
    }
  }

  return (
    <div className="grid max-w-reading gap-4">
      {state === 'failed' && <Banner state="failed" live="assertive" title={t('failed')} />}
      <div role="status">
        {isOn ? (
          <p>{t('on', { publisher })}</p>
        ) : (
          <>
            <p className="font-medium">{t('off', { publisher })}</p>
            <p className="mt-1 text-muted">{t('offHelp')}</p>
          </>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button
          variant={isOn ? 'primary' : 'secondary'}
          size="large"
          pending={state === 'working'}
          pendingLabel={t('stopping')}
          onClick={() => void change(!isOn)}
        >
          {isOn ? t('stop') : t('again')}
        </Button>
        <Link href="/settings/notifications">{t('settings')}</Link>
      </div>
    </div>
  );
}
