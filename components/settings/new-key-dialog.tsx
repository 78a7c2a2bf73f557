'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Select } from '#components/ui/select.tsx';
import { ShownOnce } from '#components/ui/shown-once.tsx';
import { request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import type { KeyScope } from './api-keys.tsx';

/** Asks for a name, then shows the key: the only time anybody sees it. */
export function NewKeyDialog({ scopes }: { scopes: readonly KeyScope[] }) {
  const t = useTranslations('settings.keys');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState<string | null>(null);

  function change(next: boolean) {
    setOpen(next);
    if (next) return;
    setKey(null);
    router.refresh();
  }

  return (
    <Dialog
      trigger={
        <Button icon={Plus} variant="primary">
          {t('new')}
        </Button>
      }
      open={open}
      onOpenChange={change}
      title={key === null ? t('newTitle') : t('madeTitle')}
      description={key === null ? t('newHelp') : t('madeHelp')}
    >
      {key === null ? (
        <NewKeyForm scopes={scopes} onMade={setKey} />
      ) : (
        <ShownOnce label={t('key')} value={key} done={t('done')} onDone={() => change(false)} />
      )}
    </Dialog>
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
