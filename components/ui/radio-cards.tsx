import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

export type RadioCard = { value: string; label: ReactNode; help?: ReactNode; icon?: ReactNode; badge?: ReactNode; disabled?: boolean };

/**
 * One choice out of a few that deserve a sentence each. Arrow keys move, as in any radio group.
 * Uncontrolled with `defaultValue`, controlled with `value` and `onChange`, or spread react-hook-form's `register(name)`.
 */
export function RadioCards({
  legend,
  hideLegend = false,
  cards,
  columns = 2,
  value,
  defaultValue,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & {
  legend: ReactNode;
  hideLegend?: boolean;
  cards: readonly RadioCard[];
  columns?: 1 | 2 | 3;
}) {
  return (
    <fieldset className={clsx('min-w-0', className)}>
      <legend className={hideLegend ? 'sr-only' : 'mb-2 font-medium'}>{legend}</legend>
      <div className={clsx('grid gap-2', columns === 2 && 'sm:grid-cols-2', columns === 3 && 'sm:grid-cols-2 lg:grid-cols-3')}>
        {cards.map((card) => (
          <label
            key={card.value}
            className="flex items-start gap-3 rounded border border-line bg-raised p-3 transition-colors hover:border-field has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:cursor-not-allowed has-disabled:opacity-55"
          >
            <input
              {...rest}
              type="radio"
              value={card.value}
              disabled={card.disabled || rest.disabled}
              {...(value !== undefined && { checked: value === card.value })}
              {...(defaultValue !== undefined && { defaultChecked: defaultValue === card.value })}
              className="mt-[3px] size-4 shrink-0 appearance-none rounded-full border border-field bg-raised outline-none checked:border-5 checked:border-accent"
            />
            <span className="min-w-0 grow">
              <span className="flex flex-wrap items-center gap-x-2 font-medium">
                {card.label}
                {card.badge}
              </span>
              {card.help && <span className="block text-sm text-muted">{card.help}</span>}
            </span>
            {card.icon && <span className="text-muted">{card.icon}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
