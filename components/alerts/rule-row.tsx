'use client';

import { Send, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StateBadge, type State } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { Time } from '#components/ui/time.tsx';
import type { RuleView } from '#lib/alerts/rules.ts';
import { problemOf, request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';

/** What became of the rule's last message. */
export function LastMessage({ rule: { last } }: { rule: RuleView }) {
  const t = useTranslations('notifications.settings');
  if (!last) return <span className="text-faint">{t('never')}</span>;
  const state: State = last.status === 'sent' ? 'delivered' : last.status === 'failed' ? 'failed' : 'waiting';
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <StateBadge state={state}>{last.status === 'failed' ? t('failed', { reason: last.detail ?? '' }) : t(last.status)}</StateBadge>
      <Time value={last.at} format="relative" className="text-sm text-muted" />
    </span>
  );
}

/** Takes effect at once and goes back when it could not. */
export function RuleSwitch({ rule }: { rule: RuleView }) {
  const t = useTranslations('notifications.settings');
  const events = useTranslations('alerts.events');
  const router = useRouter();
  const [isOn, setOn] = useState(rule.enabled);
  const [hasFailed, setFailed] = useState(false);

  async function change(enabled: boolean) {
    setOn(enabled);
    setFailed(false);
    try {
      await request('PATCH', `/notification-rules/${rule.id}`, { enabled });
      router.refresh();
    } catch {
      setOn(!enabled);
      setFailed(true);
    }
  }

  return (
    <span className="inline-grid align-middle">
      <Switch
        className="gap-0!"
        label={<span className="sr-only">{t('switch', { event: events(rule.event) })}</span>}
        checked={isOn}
        onChange={(event) => void change(event.target.checked)}
      />
      <span role="status" className="text-sm text-failed">
        {hasFailed && t('switchFailed')}
      </span>
    </span>
  );
}

type Test = { kind: 'idle' | 'sending' | 'taken' } | { kind: 'failed'; words: string };

/** A message with invented figures, and the end of the rule. */
export function RuleActions({ rule }: { rule: RuleView }) {
  const t = useTranslations('notifications.settings');
  const events = useTranslations('alerts.events');
  const router = useRouter();
  const [test, setTest] = useState<Test>({ kind: 'idle' });

  async function send() {
    setTest({ kind: 'sending' });
    try {
      const { ok, reason } = await request<{ ok: boolean; reason?: string }>('POST', `/notification-rules/${rule.id}/test`);
      setTest(ok ? { kind: 'taken' } : { kind: 'failed', words: t('testFailed', { reason: reason ?? '' }) });
    } catch (error) {
      const { status, title } = problemOf(error);
      setTest({ kind: 'failed', words: status === 429 ? t('testLimit') : t('testFailed', { reason: title }) });
    }
  }

  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-1">
      <span role="status" className="text-left">
        {test.kind === 'taken' && <StateBadge state="delivered">{t(rule.channel === 'email' ? 'tested' : 'testedHook')}</StateBadge>}
        {test.kind === 'failed' && <StateBadge state="failed">{test.words}</StateBadge>}
      </span>
      <Button
        size="small"
        variant="quiet"
        icon={Send}
        pending={test.kind === 'sending'}
        pendingLabel={t('testing')}
        aria-label={`${t('test')}: ${events(rule.event)}`}
        onClick={() => void send()}
      >
        {t('test')}
      </Button>
      <ConfirmDialog
        trigger={
          <Button size="small" variant="quiet" icon={Trash2} aria-label={`${t('delete')}: ${events(rule.event)}`}>
            <span className="sr-only">{t('delete')}</span>
          </Button>
        }
        title={t('deleteTitle')}
        confirmLabel={t('delete')}
        danger
        failure={t('deleteFailed')}
        onConfirm={async () => {
          await request('DELETE', `/notification-rules/${rule.id}`);
          router.refresh();
        }}
      >
        {t('deleteHelp', { event: events(rule.event) })}
      </ConfirmDialog>
    </span>
  );
}
