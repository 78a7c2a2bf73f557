'use client';

import { useTranslations } from 'next-intl';
import { useForm, useWatch } from 'react-hook-form';
import { UnsavedGuard } from '#components/shell/unsaved-guard.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Select } from '#components/ui/select.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import type { Offer } from '#lib/offers/offer.ts';
import { needsDestination, offerTypes } from '#lib/offers/offer-type.ts';
import { suggestOfferId } from './suggest-offer-id.ts';
import { useProblemWords } from './use-problem-words.ts';

type Values = { title: string; id: string; type: (typeof offerTypes)[number] };

/** Creates an offer and goes on to its destination. Admins name the publisher too, because they have none. */
export function NewOfferForm({ publisherId }: { publisherId: string | null }) {
  const t = useTranslations('offers');
  const router = useRouter();
  const problemWords = useProblemWords();
  const idForm = publisherId === null ? /^[a-z0-9][a-z0-9_-]{0,49}\.[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/ : /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
  const form = useForm<Values>({ defaultValues: { title: '', id: '', type: 'saas-contact-me' } });
  const { register, handleSubmit, setError, setValue, formState, control } = form;
  const type = useWatch({ control, name: 'type' });

  async function create(values: Values) {
    const [title, id] = [values.title.trim(), values.id.trim()];
    try {
      const offer = await request<Offer>('POST', '/offers', {
        offerId: publisherId === null ? id : `${publisherId}.${id}`,
        title,
        type: values.type,
      });
      router.push(`/offers/${offer.offerId}`);
      // Until the next page is painted the button keeps saying so.
      await new Promise(() => undefined);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status === 409) setError('id', { message: t('create.idTaken') }, { shouldFocus: true });
      else if (problem.status === 404) setError('id', { message: t('create.unknownPublisher') }, { shouldFocus: true });
      else
        setError('root', { message: problem.errors?.map(({ path, message }) => `${path} ${message}`).join(', ') ?? problemWords(problem) });
    }
  }

  const { errors, isSubmitting, isDirty, dirtyFields } = formState;
  // Two rules, written out: a schema library would cost this page more than the form itself.
  const title = register('title', {
    validate: (value) => value.trim() !== '' || t('create.titleMissing'),
    onChange: (event: { target: { value: string } }) => {
      if (!dirtyFields.id && publisherId !== null)
        setValue('id', suggestOfferId(event.target.value), { shouldValidate: formState.isSubmitted });
    },
  });
  const id = register('id', {
    validate: (value) => idForm.test(value.trim()) || (publisherId === null ? t('create.idFormAdmin') : t('create.idForm')),
  });
  return (
    <form noValidate method="post" className="grid max-w-xl gap-5" onSubmit={(event) => void handleSubmit(create)(event)}>
      <UnsavedGuard active={isDirty && !isSubmitting} />
      {errors.root && <Banner state="failed" live="assertive" title={errors.root.message} />}
      <Field label={t('create.name')} help={t('create.nameHelp')} error={errors.title?.message}>
        {(control) => <Input {...control} {...title} autoFocus autoComplete="off" maxLength={200} />}
      </Field>
      <Field label={t('create.id')} help={publisherId === null ? t('create.idHelpAdmin') : t('create.idHelp')} error={errors.id?.message}>
        {(control) => (
          <span className="flex items-center">
            {publisherId !== null && (
              <span className="flex h-9 items-center rounded-l border border-r-0 border-field bg-sunken px-3 font-mono text-sm text-muted pointer-coarse:h-11">
                {publisherId}.
              </span>
            )}
            <Input {...control} {...id} code autoComplete="off" className={publisherId === null ? '' : 'rounded-l-none'} />
          </span>
        )}
      </Field>
      <Field label={t('create.type')} help={t('create.typeHelp')}>
        {(control) => (
          <Select {...control} {...register('type')} options={offerTypes.map((value) => ({ value, label: t(`types.${value}`) }))} />
        )}
      </Field>
      {needsDestination(type) && <p className="-mt-3 text-sm text-muted">{t('create.mandatory')}</p>}
      <div>
        <Button type="submit" variant="primary" pending={isSubmitting} pendingLabel={t('create.submitting')}>
          {t('create.submit')}
        </Button>
      </div>
    </form>
  );
}
