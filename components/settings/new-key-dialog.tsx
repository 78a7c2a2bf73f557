'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useForm } from 'react-hook-form';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { MakeDialog } from '#components/ui/make-dialog.tsx';
import { Select } from '#components/ui/select.tsx';
import { request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import type { KeyScope } from '#lib/identity/api-key.ts';

/** Asks for a name, then shows the key: the only time anybody sees it. */
export function NewKeyDialog({ scopes }: { scopes: readonly KeyScope[] }) {
  const t = useTranslations('settings.keys');
  const router = useRouter();
  return (
    <MakeDialog<string>
      trigger={
        <Button icon={Plus} variant="primary">
          {t('new')}
        </Button>
      }
      title={t('newTitle')}
      description={t('newHelp')}
      shown={(key) => ({ title: t('madeTitle'), description: t('madeHelp'), label: t('key'), value: key, done: t('done') })}
      onClose={router.refresh}
    >
      {(onMade) => <NewKeyForm scopes={scopes} onMade={onMade} />}
    </MakeDialog>
  );
}

type Values = { name: string; scope: KeyScope };

function NewKeyForm({ scopes, onMade }: { scopes: readonly KeyScope[]; onMade: (key: string) => void }) {
  const t = useTranslations('settings.keys');
  const { register, handleSubmit, setError, formState } = useForm<Values>({ defaultValues: { name: '', scope: scopes[0] } });
  // One rule, written out: a schema library would cost this page more than the form itself.
  const name = register('name', { validate: (value) => value.trim() !== '' || t('nameMissing') });

  async function make({ name, scope }: Values) {
    try {
      onMade((await request<{ key: string }>('POST', '/api-keys', { name: name.trim(), scope })).key);
    } catch {
      setError('root', { message: t('failed') });
    }
  }

  return (
    <form noValidate className="grid gap-4" onSubmit={(event) => void handleSubmit(make)(event)}>
      {formState.errors.root && <Banner state="failed" live="assertive" title={formState.errors.root.message} />}
      <Field label={t('name')} help={t('nameHelp')} error={formState.errors.name?.message}>
        {(control) => <Input {...control} {...name} autoFocus autoComplete="off" maxLength={100} />}
      </Field>
      {scopes.length > 1 && (
        <Field label={t('scope')}>
          {(control) => (
            <Select {...control} {...register('scope')} options={scopes.map((value) => ({ value, label: t(`scopes.${value}`) }))} />
          )}
        </Field>
      )}
      <div>
        <Button type="submit" variant="primary" pending={formState.isSubmitting} pendingLabel={t('making')}>
          {t('make')}
        </Button>
      </div>
    </form>
  );
}
