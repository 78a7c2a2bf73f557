'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { request } from '#lib/api-client/request.ts';
import type { PauseSubject } from '#lib/delivery/pauses.ts';
import { useAfterChange } from './use-after-change.ts';
import { usePausePlan } from './use-pause-plan.ts';

type Props = {
  subject: PauseSubject;
  name: string;
  trigger?: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks before deliveries stop: how many leads will wait, and why they should. */
export function PauseDialog({ subject, name, trigger, open, onOpenChange }: Props) {
  const t = useTranslations('admin.pauses');
  return (
    <Dialog trigger={trigger} open={open} onOpenChange={onOpenChange} title={t('pauseTitle', { name })} description={t('pauseHelp')}>
      <PauseForm subject={subject} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function PauseForm({ subject, onDone }: { subject: PauseSubject; onDone: () => void }) {
  const t = useTranslations('admin.pauses');
  const afterChange = useAfterChange();
  const [state, setState] = useState<'idle' | 'pausing' | 'failed'>('idle');
  const { data, isError } = usePausePlan(subject);

  async function pause(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    setState('pausing');
    try {
      await request('POST', '/admin/pauses', { subject, ...(reason && { reason }) });
      await afterChange();
      onDone();
    } catch {
      setState('failed');
    }
  }

  return (
    <form noValidate method="post" className="grid gap-4" onSubmit={(event) => void pause(event)}>
      {state === 'failed' && <Banner state="failed" live="assertive" title={t('pauseFailed')} />}
      {/* The question can be answered without the count. */}
      {!isError && (
        <p role="status" className="font-medium">
          {data ? t('willWait', { count: data.waiting }) : t('counting')}
        </p>
      )}
      <Field label={t('reason')} help={t('reasonHelp')} optional>
        {(control) => <Input {...control} name="reason" autoComplete="off" autoFocus maxLength={300} />}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={state === 'pausing'} pendingLabel={t('pausing')}>
          {t('pauseConfirm')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('keepGoing')}
        </Button>
      </div>
    </form>
  );
}
