'use client';

import clsx from 'clsx';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ComponentProps } from 'react';
import { Button } from './button.tsx';
import { Input } from './input.tsx';

/**
 * Write-only: a saved secret shows only its last characters and is replaced as a whole.
 * While the saved one is kept no input exists, so the form sends nothing for it; `onKeep` is the moment to clear a half-typed value.
 */
export function SecretInput({
  saved,
  onKeep,
  id,
  className,
  ...rest
}: ComponentProps<'input'> & { saved?: { hint: string } | null | undefined; onKeep?: () => void }) {
  const t = useTranslations('ui.secret');
  const [replacing, setReplacing] = useState(false);
  const [visible, setVisible] = useState(false);
  const Icon = visible ? EyeOff : Eye;

  if (saved && !replacing) {
    return (
      <div className={clsx('flex items-center gap-2', className)}>
        {/* Nameless, so that no form ever sends the mask. */}
        <Input readOnly code id={id} aria-describedby={rest['aria-describedby']} value={`········ ${saved.hint}`} className="text-muted" />
        <Button onClick={() => setReplacing(true)}>{t('replace')}</Button>
      </div>
    );
  }
  return (
    <div className={clsx('grid gap-1.5', className)}>
      <div className="relative">
        <Input
          {...rest}
          id={id}
          code
          type={visible ? 'text' : 'password'}
          autoComplete="new-password"
          autoFocus={replacing}
          className="pr-11"
        />
        <button
          type="button"
          onClick={() => setVisible(!visible)}
          aria-pressed={visible}
          aria-label={t('show')}
          title={visible ? t('hide') : t('show')}
          className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded text-muted hover:text-ink"
        >
          <Icon aria-hidden />
        </button>
      </div>
      {saved && (
        <Button
          variant="quiet"
          size="small"
          className="-ml-2.5 justify-self-start"
          onClick={() => {
            setReplacing(false);
            setVisible(false);
            onKeep?.();
          }}
        >
          {t('keep')}
        </Button>
      )}
    </div>
  );
}
