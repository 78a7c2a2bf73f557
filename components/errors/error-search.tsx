'use client';

import { Search } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { Textarea } from '#components/ui/textarea.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';

type Match = { code: string; confidence: number; title: string };

type State = { kind: 'idle' | 'pending' | 'failed' | 'limited' } | { kind: 'answered'; matches: readonly Match[] };

/**
 * Paste a message, get its page. A pasted text may hold anything, so it travels in a body and never in an address; only a
 * few plain words are also looked up in the list, whose address may then be sent on.
 */
export function ErrorSearch({ query }: { query: string }) {
  const t = useTranslations('errors.search');
  const locale = useLocale();
  const router = useRouter();
  const [text, setText] = useState(query);
  const [state, setState] = useState<State>({ kind: 'idle' });

  async function find(event: FormEvent) {
    event.preventDefault();
    if (state.kind === 'pending') return;
    const words = isFewWords(text) ? text.trim() : '';
    if (words !== query) router.replace(words ? `/errors?q=${encodeURIComponent(words)}` : '/errors', { scroll: false });
    if (text.trim() === '') return setState({ kind: 'idle' });
    setState({ kind: 'pending' });
    try {
      const { matches } = await request<{ matches: Match[] }>('POST', `/diagnose?lang=${locale}`, { text: text.slice(0, 60_000) });
      setState({ kind: 'answered', matches });
    } catch (error) {
      setState({ kind: problemOf(error).status === 429 ? 'limited' : 'failed' });
    }
  }

  return (
    <form onSubmit={(event) => void find(event)} className="print:hidden">
      <Field label={t('label')} help={t('privacy')}>
        {(control) => (
          <Textarea
            {...control}
            required={false}
            rows={3}
            value={text}
            placeholder={t('placeholder')}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.metaKey || event.ctrlKey || isFewWords(text))) void find(event);
            }}
            className="font-mono text-sm"
          />
        )}
      </Field>
      <Button type="submit" variant="primary" icon={Search} pending={state.kind === 'pending'} pendingLabel={t('pending')} className="mt-3">
        {t('submit')}
      </Button>
      <div role="status" className="mt-5 empty:mt-0">
        <Result state={state} />
      </div>
    </form>
  );
}

function Result({ state }: { state: State }) {
  const t = useTranslations('errors.search');
  if (state.kind === 'failed' || state.kind === 'limited') return <Banner state="failed" title={t(state.kind)} />;
  if (state.kind !== 'answered') return null;
  if (state.matches.length === 0) {
    return (
      <Banner state="neutral" title={t('none')}>
        {t('noneHint')}
      </Banner>
    );
  }
  return (
    <section aria-label={t('results')} className="rounded border bg-raised">
      <h2 className="border-b px-4 py-2.5 text-base font-semibold">{t('results')}</h2>
      <ol>
        {state.matches.map(({ code, title, confidence }) => (
          <li key={code} className="flex flex-wrap items-baseline justify-between gap-x-6 border-b px-4 py-2.5 last:border-b-0">
            <Link href={`/errors/${code}`} prefetch={false}>
              {title}
            </Link>
            <span className="text-sm text-muted">{t(confidence >= 0.7 ? 'likely' : confidence > 0.4 ? 'possible' : 'weak')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Words somebody typed, not a message: short, one line, no address in it. */
function isFewWords(text: string): boolean {
  return text.trim().length <= 60 && !/[\n@{}<>="]/.test(text.trim());
}
