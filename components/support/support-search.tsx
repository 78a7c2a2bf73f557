'use client';

import { Search, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useTransition, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Textarea } from '#components/ui/textarea.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import { isPersonsAddress, mayStandInAddress } from '#lib/support/read-query.ts';
import { PastedMatches, type Pasted } from './pasted-matches.tsx';
import { resultLinks } from './result-links.ts';
import { useSearchKeys } from './use-search-keys.ts';

const pauseMs = 250;
const maxLength = 60_000;

/**
 * One box for whatever a customer quotes. Names, ids and codes become the address, so that a search can be sent on; a message may
 * hold anything and travels in a body instead. `children` is what the server found for `query`.
 */
export function SupportSearch({ query, children }: { query: string; children: ReactNode }) {
  const t = useTranslations('support.search');
  const locale = useLocale();
  const router = useRouter();
  const [text, setText] = useState(query);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [isSearching, startTransition] = useTransition();
  // What this box has asked the address for last.
  const [asked, setAsked] = useState(query);
  if (!isSearching && asked !== query) {
    // Somebody followed a link or went back: the box says what the page shows.
    setAsked(query);
    setText(query);
    setPasted(null);
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(0);
  const { box, results, onKeys } = useSearchKeys();
  useEffect(() => () => clearTimeout(timer.current), []);

  function change(next: string) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => look(next), pauseMs);
  }

  function look(next: string) {
    const turn = ++latest.current;
    const words = mayStandInAddress(next) ? next.trim() : '';
    setAsked(words);
    if (words !== query)
      startTransition(() => router.replace(words ? `/support?q=${encodeURIComponent(words)}` : '/support', { scroll: false }));
    if (words !== '' || next.trim() === '') return setPasted(null);
    if (isPersonsAddress(next)) return setPasted({ kind: 'person' });
    setPasted({ kind: 'pending' });
    // A slower answer to an earlier question must not replace this one.
    void ask(next.slice(0, maxLength), locale).then((answer) => turn === latest.current && setPasted(answer));
  }

  function submit(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    clearTimeout(timer.current);
    const isSettled = !isSearching && (pasted ? pasted.kind === 'answered' || pasted.kind === 'person' : text.trim() === query);
    // A code that was found leads to itself.
    const first = isSettled && text.trim() !== '' ? resultLinks(results.current).find(({ href }) => href !== location.href) : undefined;
    if (first) first.click();
    else look(text);
  }

  return (
    <>
      <form role="search" onSubmit={submit} className="relative print:hidden">
        <label htmlFor="support-search" className="sr-only">
          {t('label')}
        </label>
        <Search className="pointer-events-none absolute top-3.5 left-3.5 text-muted" aria-hidden />
        <Textarea
          id="support-search"
          ref={box}
          rows={1}
          value={text}
          placeholder={t('placeholder')}
          aria-describedby="support-search-help"
          aria-keyshortcuts="/"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
            else onKeys(event);
          }}
          className="max-h-48! min-h-11! resize-none pr-11! pl-10! text-md"
        />
        {text !== '' && (
          <Button
            variant="quiet"
            size="icon"
            icon={X}
            aria-label={t('clear')}
            onClick={() => {
              change('');
              box.current?.focus();
            }}
            className="absolute! top-1 right-1"
          />
        )}
        <p id="support-search-help" className="mt-1.5 text-sm text-muted">
          {t('help')} <span className="hidden text-faint pointer-fine:block">{t('key')}.</span>
        </p>
      </form>
      <p role="status" className="sr-only">
        {(isSearching || pasted?.kind === 'pending') && t('searching')}
      </p>
      <div ref={results} onKeyDown={onKeys} aria-busy={isSearching} className={isSearching ? 'mt-8 opacity-60 transition-opacity' : 'mt-8'}>
        {pasted ? <PastedMatches pasted={pasted} /> : children}
      </div>
    </>
  );
}

async function ask(text: string, locale: string): Promise<Pasted> {
  try {
    const { matches } = await request<{ matches: Array<{ code: string; title: string }> }>('POST', `/diagnose?lang=${locale}`, { text });
    return { kind: 'answered', matches };
  } catch (error) {
    return { kind: problemOf(error).status === 429 ? 'limited' : 'failed' };
  }
}
