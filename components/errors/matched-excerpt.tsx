import { useTranslations } from 'next-intl';

const before = 120;
const after = 240;

/** The piece of the pasted text that a match stands on, marked, with a little around it. Nothing where it was given apart. */
export function MatchedExcerpt({ text, at }: { text: string; at: { start: number; end: number } | null }) {
  const t = useTranslations('errors.search');
  if (!at || at.end <= at.start || text.length === 0) return null;
  const start = Math.max(0, at.start - before);
  const end = Math.min(text.length, at.end + after);
  return (
    <figure className="mt-2 max-w-reading">
      <figcaption className="sr-only">{t('excerpt')}</figcaption>
      <pre
        className="max-h-40 overflow-y-auto rounded-sm border bg-sunken px-3 py-2 text-sm wrap-anywhere whitespace-pre-wrap"
        tabIndex={0}
      >
        {start > 0 && '…'}
        {text.slice(start, at.start)}
        <mark className="rounded-sm bg-needs-you-soft px-0.5 font-semibold text-ink shadow-[inset_0_-2px_0_var(--needs-you-solid)]">
          {text.slice(at.start, at.end)}
        </mark>
        {text.slice(at.end, end)}
        {end < text.length && '…'}
      </pre>
    </figure>
  );
}
