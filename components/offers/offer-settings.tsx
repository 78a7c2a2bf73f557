'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { StateBadge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Select } from '#components/ui/select.tsx';
import { problemOf, request, type RequestProblem } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import type { Offer } from '#lib/offers/offer.ts';
import { offerTypes } from '#lib/offers/offer-type.ts';
import { useProblemWords } from './use-problem-words.ts';

type Props = { offerId: string; title: string; type: string; mayEdit: boolean };
type Outcome = { kind: 'idle' } | { kind: 'saving' } | { kind: 'saved' } | { kind: 'failed'; problem: RequestProblem };

/** Title and type can change; the id stays, because leads and intake refer to it. */
export function OfferSettings({ offerId, title, type, mayEdit }: Props) {
  const t = useTranslations('offers');
  const router = useRouter();
  const problemWords = useProblemWords();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const [titleMissing, setTitleMissing] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const change = { title: String(given.get('title')).trim(), type: given.get('type') };
    setTitleMissing(change.title === '');
    if (change.title === '') return;
    setOutcome({ kind: 'saving' });
    try {
      await request<Offer>('PATCH', `/offers/${offerId}`, change);
      setOutcome({ kind: 'saved' });
      router.refresh();
    } catch (error) {
      setOutcome({ kind: 'failed', problem: problemOf(error) });
    }
  }

  const failure = outcome.kind === 'failed' ? outcome.problem : null;
  return (
    <Section title={t('settings.title')}>
      <form noValidate method="post" className="grid max-w-xl gap-5" onSubmit={(event) => void save(event)}>
        <Field label={t('settings.id')} help={t('settings.idHelp')}>
          {(control) => <Input {...control} code readOnly value={offerId} />}
        </Field>
        <Field label={t('create.name')} help={t('create.nameHelp')} error={titleMissing && t('create.titleMissing')}>
          {(control) => <Input {...control} name="title" defaultValue={title} maxLength={200} disabled={!mayEdit} />}
        </Field>
        <Field
          label={t('create.type')}
          help={t('create.typeHelp')}
          error={failure?.code && <Link href={`/errors/${failure.code}`}>{t('create.mandatory')}</Link>}
        >
          {(control) => (
            <Select
              {...control}
              name="type"
              defaultValue={type}
              disabled={!mayEdit}
              options={offerTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
            />
          )}
        </Field>
        {mayEdit && (
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" variant="primary" pending={outcome.kind === 'saving'} pendingLabel={t('settings.saving')}>
              {t('settings.save')}
            </Button>
            <span role="status">
              {outcome.kind === 'saved' && <StateBadge state="delivered">{t('settings.saved')}</StateBadge>}
              {failure && !failure.code && <StateBadge state="failed">{problemWords(failure)}</StateBadge>}
            </span>
          </div>
        )}
      </form>
    </Section>
  );
}
