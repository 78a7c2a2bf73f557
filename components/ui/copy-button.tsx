'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button, type ButtonProps } from './button.tsx';

/** Copies `text`; the button itself says that it worked, or how to do it by hand where the browser refuses. */
export function CopyButton({
  text,
  label,
  size = 'small',
  variant = 'quiet',
  ...rest
}: Omit<ButtonProps, 'children' | 'onClick'> & { text: string; label?: string }) {
  const t = useTranslations('ui');
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');

  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2500);
    return () => clearTimeout(timer);
  }, [state]);

  return (
    <>
      <Button
        {...rest}
        size={size}
        variant={variant}
        icon={state === 'copied' ? Check : Copy}
        onClick={() => void copy(text).then((worked) => setState(worked ? 'copied' : 'failed'))}
      >
        {state === 'copied' ? t('copied') : (label ?? t('copy'))}
      </Button>
      <span role="status" className={state === 'failed' ? 'text-sm text-failed' : 'sr-only'}>
        {state === 'copied' && t('copied')}
        {state === 'failed' && t('copyFailed')}
      </span>
    </>
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
