import clsx from 'clsx';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

/** Spread onto the control: it ties label, help and error to it. */
export type ControlProps = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined; required: boolean };

export type FieldProps = {
  label: ReactNode;
  /** One sentence under the label: what it is, where to find it. */
  help?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
  /** Right of the label: a link to the guide step, a counter. */
  aside?: ReactNode;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

/** Owns label, help and error of one control, so that no form wires accessibility by hand. */
export function Field({ label, help, error, optional = false, aside, className, children }: FieldProps) {
  const t = useTranslations('ui');
  const id = useId();
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={clsx('grid gap-1.5', className)}>
      <div className="flex items-baseline justify-between gap-4">
        <label htmlFor={id} className="font-medium">
          {label}
          {optional && <span className="ml-1.5 font-normal text-faint">{t('optional')}</span>}
        </label>
        {aside && <span className="text-sm text-muted">{aside}</span>}
      </div>
      {help && (
        <p id={`${id}-help`} className="-mt-1 max-w-reading text-sm text-muted">
          {help}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined, required: !optional })}
      {/* Always present, so that a screen reader hears an error that appears later. */}
      <div aria-live="polite">
        {error && (
          <p id={`${id}-error`} className="flex animate-arrive items-start gap-1.5 text-sm text-failed">
            <CircleAlert className="mt-0.5" aria-hidden />
            <span>{error}</span>
          </p>
        )}
      </div>
    </div>
  );
}
