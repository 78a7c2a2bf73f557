'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { Textarea } from '#components/ui/textarea.tsx';
import { Time } from '#components/ui/time.tsx';
import { request } from '#lib/api-client/request.ts';
import type { CaseNote } from '#lib/support/case-notes.ts';

const longest = 4_000;

/** What support writes down for the next one who looks. Plain text: it is shown as it was typed. */
export function CaseNotes({ offerId, leadId, initial }: { offerId: string; leadId: string | null; initial: readonly CaseNote[] }) {
  const t = useTranslations('support.notes');
  const [added, setAdded] = useState<readonly CaseNote[]>([]);
  const [text, setText] = useState('');
  const [state, setState] = useState<'idle' | 'pending' | 'added' | 'empty' | 'tooLong' | 'failed'>('idle');
  // What was added here may have arrived from the server meanwhile.
  const notes = [...added.filter(({ id }) => !initial.some((note) => note.id === id)), ...initial];

  async function add(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') return setState('empty');
    if (text.length > longest) return setState('tooLong');
    setState('pending');
    try {
      const note = await request<CaseNote>('POST', `/offers/${offerId}/notes`, { text, leadId });
      setAdded((before) => [note, ...before]);
      setText('');
      setState('added');
    } catch {
      setState('failed');
    }
  }

  return (
    <>
      <form noValidate className="grid gap-2 print:hidden" onSubmit={(event) => void add(event)}>
        <Field label={t('label')} error={(state === 'empty' || state === 'tooLong' || state === 'failed') && t(state)}>
          {(control) => (
            <Textarea
              {...control}
              value={text}
              placeholder={t('placeholder')}
              onChange={(event) => {
                setText(event.target.value);
                setState('idle');
              }}
            />
          )}
        </Field>
        <div className="flex items-center gap-3">
          <Button type="submit" pending={state === 'pending'} pendingLabel={t('adding')}>
            {t('add')}
          </Button>
          <span role="status" className="text-sm text-delivered">
            {state === 'added' && t('added')}
          </span>
        </div>
      </form>
      {notes.length === 0 ? (
        <p className="mt-4 text-muted">{t('none')}</p>
      ) : (
        <ul className="mt-4 border-t">
          {notes.map((note) => (
            <li key={note.id} className="border-b py-3">
              <p className="text-sm text-muted">
                <span className="font-medium text-ink">{note.author ?? t('somebody')}</span> · <Time value={note.createdAt} />
                {note.leadId && (
                  <>
                    {' · '}
                    <Link href={`/support/${offerId}?lead=${note.leadId}`} prefetch={false}>
                      {t('aboutLead', { id: `…${note.leadId.slice(-6)}` })}
                    </Link>
                  </>
                )}
              </p>
              <p className="mt-0.5 max-w-reading wrap-anywhere whitespace-pre-line">{note.text}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
