'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { FormProvider, useForm, useWatch, type FieldErrors, type Resolver } from 'react-hook-form';
import type { Config } from '#lib/destinations/config.ts';
import type { DestinationChoice } from '#lib/destinations/choices.ts';
import type { FieldError } from '#lib/destinations/config-errors.ts';
import { UnsavedGuard } from '#components/shell/unsaved-guard.tsx';
import { Button } from '#components/ui/button.tsx';
import { DestinationField } from './destination-field.tsx';
import { fieldHash, focusField } from './focus-field.ts';
import { DestinationGuide, stepsOf } from './destination-guide.tsx';
import { useDraft } from './use-draft.ts';
import { applies, isOptional } from '#lib/destinations/applies.ts';
import { initialValues, savedSecret, toConfig, type FormValues } from '#lib/offers/form-values.ts';

/** Buttons anywhere on the page may submit it by `form={destinationFormId}`; their `value` is the intent. */
export const destinationFormId = 'destination-form';

type Props = {
  destination: DestinationChoice;
  /** What was saved for this type, secrets masked. */
  saved: Config | null;
  disabled: boolean;
  /** The field a test failed at, and why. `seenLive` names a failure that happened while one looks: it moves the focus there. */
  failure: { field: string; text: string; seenLive: string | null } | null;
  /** Returns what the server refused, or null. `changed` is false when the inputs are as they were saved. */
  onSubmit: (config: Config, intent: string, changed: boolean) => Promise<readonly FieldError[] | null>;
  /** Above the fields. */
  head?: ReactNode;
  children: ReactNode;
};

/** The one form of all destinations: fields, order, help, conditions, checks and guide come from the declaration. */
export function DestinationForm({ destination, saved, disabled, failure, onSubmit, head, children }: Props) {
  const t = useTranslations('offers.destination');
  const words = useTranslations('ui.unsaved');
  const locale = useLocale();
  const root = useRef<HTMLFormElement>(null);
  const [activeField, setActiveField] = useState<string | null>(null);
  const resolver: Resolver<FormValues> = async (values) => {
    const checks = await loadChecks();
    const errors = fieldErrors(checks?.checkValues(destination.type, values, saved, locale) ?? []);
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
  };
  const form = useForm<FormValues>({ defaultValues: initialValues(destination, saved), resolver, mode: 'onTouched' });
  // Read here, because react-hook-form keeps only those states current that a render has read.
  const { isDirty, isSubmitting, errors } = form.formState;
  const draft = useDraft(form, destination, saved, isDirty);
  const values = useWatch({ control: form.control }) as FormValues;
  const fields = Object.entries(destination.fields).filter(([, field]) => applies(field, values));

  useEffect(() => {
    // Without scrolling: the diagnosis stays in view.
    if (failure?.seenLive) focusField(root.current, failure.field, { preventScroll: true });
  }, [failure?.field, failure?.seenLive]);

  useEffect(() => {
    // Who comes from elsewhere to correct one setting starts in it.
    const asked = Object.keys(destination.fields).find((name) => fieldHash(name) === window.location.hash);
    if (asked) focusField(root.current, asked);
  }, [destination.fields]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSubmitting) return;
    const intent = ((event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null)?.value || 'save';
    void form.handleSubmit(async (given) => {
      const refused = await onSubmit(toConfig(destination, given), intent, saved === null || isDirty);
      for (const [index, error] of (refused ?? []).entries()) {
        const name = Object.hasOwn(destination.fields, error.path) ? error.path : 'root';
        form.setError(name, { type: errorType(error), message: error.message }, { shouldFocus: index === 0 });
      }
    })(event);
  }

  return (
    <FormProvider {...form}>
      <form
        ref={root}
        id={destinationFormId}
        noValidate
        // Pressed before the script arrives, a GET would put secrets into the address.
        method="post"
        className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]"
        onSubmit={submit}
        onFocus={(event) => {
          setActiveField(fieldAround(event.target));
          void loadChecks();
        }}
      >
        <div className="grid content-start gap-6">
          {head}
          {draft.isRestored && (
            <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
              {words('restored')}
              <Button size="small" onClick={draft.discard}>
                {words('discard')}
              </Button>
            </p>
          )}
          {fields.length === 0 && <p className="max-w-reading text-muted">{t('noSettings')}</p>}
          {fields.map(([name, field]) => (
            <DestinationField
              key={name}
              name={name}
              field={field}
              optional={isOptional(field, values)}
              saved={savedSecret(saved, name)}
              steps={stepsOf(destination.guide, name)}
              disabled={disabled}
              failure={failure?.field === name ? failure.text : null}
            />
          ))}
          {errors.root && (
            <p role="alert" className="text-sm text-failed">
              {errors.root.message}
            </p>
          )}
          {children}
        </div>
        <DestinationGuide guide={destination.guide} activeField={activeField} title={t('guide')} />
      </form>
      <UnsavedGuard active={isDirty && !disabled} />
    </FormProvider>
  );
}

/** The schemas of all destinations, once somebody is in the form. Null where they cannot be had: the server says the same. */
function loadChecks() {
  return import('#lib/offers/check-values.ts').catch(() => null);
}

function fieldErrors(found: readonly FieldError[]): FieldErrors<FormValues> {
  return Object.fromEntries(found.map((error) => [error.path, { type: errorType(error), message: error.message }]));
}

function errorType({ code }: FieldError): string {
  return code === undefined ? 'refused' : `code:${code}`;
}

function fieldAround(element: EventTarget): string | null {
  return (element as Element).closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null;
}
