import clsx from 'clsx';
import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CopyButton } from './copy-button.tsx';

/**
 * Text of a machine, exactly as it was. `redacted` says that secrets and personal data were masked before it came here;
 * `highlight` marks lines (counted from 1) that differ from the neighbour's.
 */
export function CodePane({
  title,
  code,
  redacted = false,
  truncated = false,
  highlight = [],
  wrap = false,
  actions,
  className,
}: {
  title: string;
  code: string;
  redacted?: boolean;
  truncated?: boolean;
  highlight?: readonly number[];
  wrap?: boolean;
  actions?: ReactNode;
  className?: string;
}) {
  const t = useTranslations('ui.code');
  return (
    <figure className={clsx('min-w-0 rounded border bg-sunken', className)}>
      <figcaption className="flex min-h-9 flex-wrap items-center justify-between gap-x-3 border-b py-0.5 pr-1 pl-3 text-sm">
        <span className="font-medium">{title}</span>
        <span className="flex items-center gap-1 print:hidden">
          {actions}
          <CopyButton text={code} />
        </span>
      </figcaption>
      <pre
        tabIndex={0}
        aria-label={title}
        className={clsx('max-h-96 overflow-auto py-2.5 text-sm/5 focus-visible:-outline-offset-2', wrap && 'whitespace-pre-wrap')}
      >
        <code className={clsx('block text-[1em]', !wrap && 'w-max min-w-full')}>
          {code.split('\n').map((line, index) => (
            <span key={index} className={clsx('block px-3', wrap && 'break-all', highlight.includes(index + 1) && 'bg-needs-you-soft')}>
              {line || ' '}
            </span>
          ))}
        </code>
      </pre>
      {(redacted || truncated) && (
        <div className="flex flex-wrap gap-x-4 border-t px-3 py-1.5 text-xs text-muted">
          {redacted && (
            <span className="flex items-center gap-1.5">
              <EyeOff className="size-3!" aria-hidden />
              {t('redacted')}
            </span>
          )}
          {truncated && <span>{t('truncated')}</span>}
        </div>
      )}
    </figure>
  );
}
