import { useLocale } from 'next-intl';
import { formatLocales } from '#lib/i18n/format-locale.ts';

/** How far along, in words and as a bar: "312 of 1,000". `text` replaces the words. */
export function Progress({ label, value, max, text }: { label: string; value: number; max: number; text?: string }) {
  const locale = useLocale();
  const figure = (count: number) => count.toLocaleString(formatLocales[locale]);
  const words = text ?? `${figure(value)} / ${figure(max)}`;
  return (
    <div>
      <div className="mb-1.5 flex justify-between gap-4 text-sm">
        <span className="font-medium">{label}</span>
        <span className="text-muted">{words}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={words}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div
          className="h-full origin-left rounded-full bg-accent transition-transform"
          style={{ transform: `scaleX(${max > 0 ? Math.min(1, value / max) : 0})` }}
        />
      </div>
    </div>
  );
}
