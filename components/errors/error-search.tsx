'use client';

import { Search } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Select } from '#components/ui/select.tsx';
import { Textarea } from '#components/ui/textarea.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import { DiagnosisResult, type Match } from './diagnosis-result.tsx';

type State = { kind: 'idle' | 'pending' | 'failed' | 'limited' } | { kind: 'answered'; matches: readonly Match[]; text: string };

const maxLength = 60_000;

/**
 * Paste a message, see what it means and why. A pasted text may hold anything, so it travels in a body and never in an address;
 * only a few plain words are also looked up in the list, whose address may then be sent on.
 */
export function ErrorSearch({
  query,
  pages,
  destinations,
}: {
  query: string;
  /** How many pages of the list answer these words. */
  pages: number;
  destinations: ReadonlyArray<{ value: string; label: string }>;
}) {
  const t = useTranslations('errors.search');
  const locale = useLocale();
  const router = useRouter();
  const [text, setText] = useState(query);
  const [destination, setDestination] = useState('');
  const [httpStatus, setHttpStatus] = useState('');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const latest = useRef(0);

  async function find(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    const words = isFewWords(text) ? text.trim() : '';
    if (words !== query) router.replace(words ? `/errors?q=${encodeURIComponent(words)}` : '/errors', { scroll: false });
    if (text.trim() === '' && httpStatus === '') return setState({ kind: 'idle' });
    const turn = ++latest.current;
    setState({ kind: 'pending' });
    const asked = text.slice(0, maxLength);
    const answered = await ask({ text: asked, destination: destination || null, httpStatus: Number(httpStatus) || null }, locale);
    // A slower answer to an earlier question must not replace this one.
    if (turn === latest.current) setState(answered);
  }

  const isWords = state.kind === 'answered' && state.matches.length === 0 && state.text.trim() !== '' && isFewWords(state.text);
  // Words that are no message: the list below answers, as soon as it has arrived.
  const isLookedUp = isWords && (state.text.trim() !== query || pages > 0);

  return (
    <>
      <form onSubmit={(event) => void find(event)} className="print:hidden">
        <Field label={t('label')} help={t('privacy')}>
          {(control) => (
            <Textarea
              {...control}
              required={false}
              rows={4}
              value={text}
              placeholder={t('placeholder')}
              aria-keyshortcuts="Control+Enter"
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing && (event.metaKey || event.ctrlKey || isFewWords(text)))
                  void find(event);
              }}
              className="font-mono text-sm"
            />
          )}
        </Field>
        <div className="mt-3 grid items-end gap-3 sm:grid-cols-[1fr_10.5rem_auto]">
          <Field label={t('destination')} optional>
            {(control) => (
              <Select
                {...control}
                required={false}
                value={destination}
                onChange={(event) => setDestination(event.target.value)}
                options={[{ value: '', label: t('anyDestination') }, ...destinations]}
              />
            )}
          </Field>
          <Field label={t('status')} optional>
            {(control) => (
              <Input
                {...control}
                required={false}
                inputMode="numeric"
                maxLength={3}
                placeholder="403"
                code
                value={httpStatus}
                onChange={(event) => setHttpStatus(event.target.value.replace(/\D/g, ''))}
              />
            )}
          </Field>
          <Button
            type="submit"
            variant="primary"
            icon={Search}
            pending={state.kind === 'pending'}
            pendingLabel={t('pending')}
            className="mb-1.5 max-sm:w-full"
          >
            {t('submit')}
          </Button>
        </div>
        <p className="mt-1 hidden text-sm text-faint pointer-fine:block">{t('shortcut')}</p>
      </form>
      <p role="status" className="sr-only">
        {state.kind === 'answered' && (isLookedUp ? pages > 0 && t('saidInList', { count: pages }) : said(state.matches, t))}
      </p>
      {(state.kind === 'failed' || state.kind === 'limited') && (
        <Banner state="failed" title={t(state.kind)} live="assertive" className="mt-6" />
      )}
      {state.kind === 'answered' && !isLookedUp && <DiagnosisResult matches={state.matches} text={state.text} />}
      {isLookedUp && pages > 0 && (
        <p className="mt-6">
          {t.rich('inList', {
            count: pages,
            link: (words) => (
              <a href="#pages" className="text-accent underline underline-offset-[3px]">
                {words}
              </a>
            ),
          })}
        </p>
      )}
    </>
  );
}

async function ask(body: { text: string; destination: string | null; httpStatus: number | null }, locale: string): Promise<State> {
  try {
    const { matches } = await request<{ matches: Match[] }>('POST', `/diagnose?lang=${locale}`, body);
    return { kind: 'answered', matches, text: body.text };
  } catch (error) {
    return { kind: problemOf(error).status === 429 ? 'limited' : 'failed' };
  }
}

/** The result in one sentence, for those who do not see it appear. */
function said(matches: readonly Match[], t: ReturnType<typeof useTranslations<'errors.search'>>): string {
  return matches[0] ? t('said', { count: matches.length, title: matches[0].title }) : t('none');
}

/** Words somebody typed, not a message: short, one line, no address in it. */
function isFewWords(text: string): boolean {
  return text.trim().length <= 60 && !/[\n@{}<>="]|\d{5}/.test(text.trim());
}
