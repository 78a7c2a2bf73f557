'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CheckCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';

/** Everything up to now counts as read; the bell hears of it at once. */
export function MarkRead() {
  const t = useTranslations('alerts.bell');
  const router = useRouter();
  const client = useQueryClient();
  const mark = useMutation({
    mutationFn: () => request('POST', '/alerts/read'),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['alerts'] });
      router.refresh();
    },
  });
  return (
    <Button icon={CheckCheck} pending={mark.isPending} onClick={() => mark.mutate()}>
      {t('markRead')}
    </Button>
  );
}
