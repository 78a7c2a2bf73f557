'use client';

import { Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useForm, useWatch } from 'react-hook-form';
import { languageNames } from '#components/shell/language-names.ts';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { MakeDialog } from '#components/ui/make-dialog.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { Select } from '#components/ui/select.tsx';
import { alertEvents, type AlertEvent } from '#lib/alerts/event.ts';
import type { RuleView } from '#lib/alerts/rules.ts';
import { problemOf, request } from '#lib/api-client/request.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import type { RuleSurroundings } from './rule-surroundings.ts';

type Props = RuleSurroundings & { channel: RuleView['channel'] };

/** Asks what to tell and where to; for a webhook it then shows the signing secret, the only time anybody sees it. */
export function NewRuleDialog({ channel, ...surroundings }: Props) {
  const t = useTranslations('notifications.settings');
  const router = useRouter();
  return (
    <MakeDialog<string>
      trigger={<Button icon={Plus}>{t('new')}</Button>}
      title={t('newTitle')}
      description={t(channel === 'email' ? 'emailHelp' : 'webhookHelp', { email: surroundings.email })}
      shown={(secret) => ({ title: t('secretTitle'), description: t('secretHelp'), label: t('secret'), value: secret, done: t('done') })}
      onClose={router.refresh}
    >
      {(onMade) => <NewRuleForm channel={channel} {...surroundings} onMade={onMade} />}
    </MakeDialog>
  );
}

type Values = { event: AlertEvent; offer: string; url: string; locale: Locale };

function NewRuleForm({ channel, offers, onMade }: Props & { onMade: (secret: string | null) => void }) {
  const t = useTranslations('notifications.settings');
  const events = useTranslations('alerts.events');
  const locale = useLocale();
  const { register, handleSubmit, setError, control, formState } = useForm<Values>({
    defaultValues: { event: 'connection-failing', offer: '', url: '', locale },
  });
  const event = useWatch({ control, name: 'event' });
  const isHook = channel === 'webhook';

  async function make({ offer, url, ...values }: Values) {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const body = { ...values, channel, timeZone, offer: offer === '' ? null : offer, ...(isHook && { url: url.trim() }) };
    try {
      onMade((await request<{ secret: string | null }>('POST', '/notification-rules', body)).secret);
    } catch (error) {
      const isAddress = problemOf(error).errors?.some(({ path }) => path === 'url');
      if (isAddress) setError('url', { message: t('urlRefused') });
      else setError('root', { message: t('makeFailed') });
    }
  }

  return (
    <form noValidate className="grid gap-4" onSubmit={(submit) => void handleSubmit(make)(submit)}>
      {formState.errors.root && <Banner state="failed" live="assertive" title={formState.errors.root.message} />}
      <RadioCards
        legend={t('event')}
        columns={1}
        cards={alertEvents.map((value) => ({ value, label: events(value), help: t(`help.${value}`) }))}
        {...register('event')}
      />
      {event !== 'daily-digest' && offers.length > 1 && (
        <Field label={t('offerLabel')}>
          {(field) => (
            <Select
              {...field}
              {...register('offer')}
              options={[{ value: '', label: t('allOffers') }, ...offers.map(({ offerId, title }) => ({ value: offerId, label: title }))]}
            />
          )}
        </Field>
      )}
      {isHook && (
        <>
          <Field label={t('url')} help={t('urlHelp')} error={formState.errors.url?.message}>
            {(field) => (
              <Input
                {...field}
                {...register('url', { validate: (value) => value.trim() !== '' || t('urlMissing') })}
                type="url"
                inputMode="url"
                autoComplete="off"
                placeholder="https://"
                maxLength={2_000}
              />
            )}
          </Field>
          <Field label={t('language')}>{(field) => <Select {...field} {...register('locale')} options={languageNames} />}</Field>
        </>
      )}
      <div>
        <Button type="submit" variant="primary" pending={formState.isSubmitting} pendingLabel={t('making')}>
          {t('make')}
        </Button>
      </div>
    </form>
  );
}
