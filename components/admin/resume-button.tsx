'use client';

import { useQuery } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { request } from '#lib/api-client/request.ts';
import type { PauseSubject } from '#lib/delivery/pauses.ts';
import { subjectQuery } from './pause-subject.ts';
import { useAfterChange } from './use-after-change.ts';

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
  const { data, isError } = useQuery({
    queryKey: ['pause-plan', subject],
    queryFn: ({ signal }) => request<{ waiting: number }>('POST', '/admin/pauses', { subject, dryRun: true }, signal),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  if (isError) return t('resumeHelp');
  return <span role="status">{data ? t('willSetOut', { count: data.waiting }) : t('counting')}</span>;
}
