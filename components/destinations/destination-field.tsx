'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Field, type ControlProps } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Link } from '#components/ui/link.tsx';
import { SecretInput } from '#components/ui/secret-input.tsx';
import { Select } from '#components/ui/select.tsx';
import type { ChoiceField } from '#lib/destinations/choices.ts';
import type { FormValues, SavedSecret } from '#lib/offers/form-values.ts';

type Props = {
  name: string;
  field: ChoiceField;
  /** As the other values have it now. */
  optional: boolean;
  saved: SavedSecret | null;
  /** Guide steps that explain it. */
  steps: readonly number[];
  disabled: boolean;
  /** Said while nothing else is wrong with it: the last test failed here. */
  failure: string | null;
};

/** One declared field with its label, help, place to find the value, and what is wrong with it. */
export function DestinationField({ name, field, optional, saved, steps, disabled, failure }: Props) {
  const t = useTranslations('offers.destination');
  const { formState } = useFormContext<FormValues>();
  const error = formState.errors[name];
  const isTouched = Boolean(formState.dirtyFields[name]);
  return (
    <div data-field={name}>
      <Field
        label={field.label}
        optional={optional}
        aside={
          steps.length > 0 && (
            <a href={`#guide-${steps[0]}`} className="hover:text-accent lg:hidden">
              {t('guideShort', { steps: steps.join(', ') })}
            </a>
          )
        }
        help={
          <>
            {field.help}
            {field.where && <span className="mt-0.5 block text-faint">{field.where}</span>}
          </>
        }
        error={
          error ? (
            <>
              {String(error.message)} {codeOf(error.type) && <Link href={`/errors/${codeOf(error.type)}`}>{t('explain')}</Link>}
            </>
          ) : (
            !isTouched && failure
          )
        }
      >
        {(control) => <Control name={name} field={field} optional={optional} saved={saved} control={control} disabled={disabled} />}
      </Field>
    </div>
  );
}

/** Errors carry the catalogue code of their page, if there is one, as `code:<code>`. */
function codeOf(type: unknown): string | null {
  return typeof type === 'string' && type.startsWith('code:') ? type.slice('code:'.length) : null;
}

type ControlParts = Pick<Props, 'name' | 'field' | 'optional' | 'saved' | 'disabled'> & { control: ControlProps };

function Control({ name, field, optional, saved, control, disabled }: ControlParts) {
  const { register, setValue, formState } = useFormContext<FormValues>();
  // So that the server's page has it already: react-hook-form writes into inputs only when its script runs.
  const defaultValue = formState.defaultValues?.[name] ?? '';
  // The browser's own bubble would speak its language, not the reader's.
  const { required, ...own } = control;
  const input = { ...own, 'aria-required': required, placeholder: field.placeholder, disabled };
  if (field.kind === 'select') {
    const options = field.options ?? [];
    return (
      <Select {...own} aria-required={required} disabled={disabled} defaultValue={defaultValue} {...register(name)} options={options} />
    );
  }
  if (field.kind !== 'secret') return <Input {...input} defaultValue={defaultValue} {...register(name)} code autoComplete="off" />;
  if (disabled && saved) return <Input {...own} code disabled value={`········ ${saved.hint}`} readOnly />;
  return (
    <SecretControl name={name} saved={saved} optional={optional}>
      <SecretInput {...input} {...register(name)} saved={saved} onKeep={() => setValue(name, '', { shouldDirty: true })} />
    </SecretControl>
  );
}

/** An optional secret can also be taken away again. */
function SecretControl({
  name,
  saved,
  optional,
  children,
}: {
  name: string;
  saved: SavedSecret | null;
  optional: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('offers.destination');
  const { setValue, control } = useFormContext<FormValues>();
  const isRemoved = useWatch({ control, name }) === null;
  if (!saved || !optional) return children;
  if (isRemoved) {
    return (
      <p className="flex items-center gap-2 text-sm text-muted">
        {t('removedSecret')}
        <Button size="small" variant="quiet" onClick={() => setValue(name, '', { shouldDirty: true })}>
          {t('undo')}
        </Button>
      </p>
    );
  }
  return (
    <div className="grid gap-1">
      {children}
      <Button
        size="small"
        variant="quiet"
        className="-ml-2.5 justify-self-start"
        onClick={() => setValue(name, null, { shouldDirty: true })}
      >
        {t('removeSecret')}
      </Button>
    </div>
  );
}
