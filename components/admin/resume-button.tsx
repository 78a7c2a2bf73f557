'use client';

import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { request } from '#lib/api-client/request.ts';
import type { PauseSubject } from '#lib/delivery/pauses.ts';
import { subjectQuery } from './pause-subject.ts';
import { useAfterChange } from './use-after-change.ts';
import { usePausePlan } from './use-pause-plan.ts';

/** Lets deliveries go on, after saying how many leads set out. */
export function ResumeButton({ subject, name }: { subject: PauseSubject; name: string }) {
  const t = useTranslations('admin.pauses');
  const afterChange = useAfterChange();
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" variant="primary" icon={Play} aria-label={t('resumeNamed', { name })}>
          {t('resume')}
        </Button>
      }
      title={t('resumeTitle', { name })}
      confirmLabel={t('resume')}
      pendingLabel={t('resuming')}
      failure={t('resumeFailed')}
      onConfirm={async () => {
        await request('DELETE', `/admin/pauses?${subjectQuery(subject)}`);
        await afterChange();
      }}
    >
      <SettingOut subject={subject} />
    </ConfirmDialog>
  );
}

function SettingOut({ subject }: { subject: PauseSubject }) {
  const t = useTranslations('admin.pauses');
  const { data, isError } = usePausePlan(subject);
  if (isError) return t('resumeHelp');
  return <span role="status">{data ? t('willSetOut', { count: data.waiting }) : t('counting')}</span>;
}
