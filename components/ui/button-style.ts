import { cva, type VariantProps } from 'class-variance-authority';

/** The look of a button, also for links that act like one. */
export const buttonStyle = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded border font-medium whitespace-nowrap transition-colors select-none disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-progress',
  {
    variants: {
      variant: {
        primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
        secondary: 'border-field/60 bg-raised text-ink hover:border-field hover:bg-sunken',
        quiet: 'border-transparent bg-transparent text-ink hover:bg-sunken',
        danger: 'border-failed/50 bg-raised text-failed hover:border-failed hover:bg-failed-soft',
      },
      size: {
        small: 'h-7 px-2.5 text-sm pointer-coarse:h-9',
        medium: 'h-9 px-3.5 text-base pointer-coarse:h-10',
        large: 'h-11 px-5 text-md',
        icon: 'size-9 pointer-coarse:size-10',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'medium' },
  },
);

export type ButtonLook = VariantProps<typeof buttonStyle>;
