'use client';

import clsx from 'clsx';
import { Bookmark, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';
import { Link } from '#lib/i18n/navigation.ts';
import type { SavedView } from '#lib/leads/saved-views.ts';

type Notice = { kind: 'removed'; view: SavedView } | { kind: 'failed' | 'full' } | null;

/** The views a person keeps, one press away, and the way to keep the present one. `query` is the present filter, in the log's own order. */
export function SavedViews({ initial, query }: { initial: readonly SavedView[]; query: string }) {
  const t = useTranslations('leads.views');
  const [views, setViews] = useState(initial);
  const [isNaming, setNaming] = useState(false);
  const [notice, setNotice] = useState<Notice>(null);
  const canSave = query !== '' && !views.some((view) => view.query === query);
  if (views.length === 0 && !canSave && !notice) return null;

  async function save(name: string, what: string): Promise<void> {
    setNotice(null);
    try {
      const view = await request<SavedView>('POST', '/saved-views', { name, query: what });
      setViews((before) => [...before, view]);
      setNaming(false);
    } catch (error) {
      setNotice({ kind: problemOf(error).status === 409 ? 'full' : 'failed' });
    }
  }

  async function remove(view: SavedView): Promise<void> {
    setViews((before) => before.filter((other) => other !== view));
    setNotice({ kind: 'removed', view });
    try {
      await request('DELETE', `/saved-views/${view.id}`);
    } catch {
      setViews((before) => [...before, view]);
      setNotice({ kind: 'failed' });
    }
  }

  return (
    <div role="group" aria-label={t('label')} className="mb-3 flex flex-wrap items-center gap-1.5 text-sm print:hidden">
      {views.map((view) => (
        <ViewChip key={view.id} view={view} selected={view.query === query} onRemove={() => void remove(view)} />
      ))}
      {isNaming && canSave ? (
        <NameForm onSave={(name) => save(name, query)} onCancel={() => setNaming(false)} />
      ) : (
        canSave && (
          <Button
            variant="quiet"
            size="small"
            icon={Bookmark}
            className={clsx(views.length === 0 && '-ml-2.5')}
            onClick={() => setNaming(true)}
          >
            {t('save')}
          </Button>
        )
      )}
      <span role="status" className="text-muted">
        {notice?.kind === 'removed' && t('removed', { name: notice.view.name })}
        {notice && notice.kind !== 'removed' && <span className="text-failed">{t(notice.kind)}</span>}
      </span>
      {notice?.kind === 'removed' && (
        <Button variant="quiet" size="small" onClick={() => void save(notice.view.name, notice.view.query)}>
          {t('undo')}
        </Button>
      )}
    </div>
  );
}

function ViewChip({ view, selected, onRemove }: { view: SavedView; selected: boolean; onRemove: () => void }) {
  const t = useTranslations('leads.views');
  return (
    <span
      className={clsx(
        'inline-flex h-7 items-center rounded-full border pl-3 whitespace-nowrap transition-colors pointer-coarse:h-9',
        selected
          ? 'border-accent bg-accent-soft font-medium text-accent'
          : 'border-line bg-raised text-muted hover:border-field hover:text-ink',
      )}
    >
      <Link
        href={`/leads?${view.query}`}
        scroll={false}
        prefetch={false}
        aria-current={selected ? 'true' : undefined}
        className="inline-flex items-center gap-1.5"
      >
        <Bookmark className="size-3.5!" aria-hidden />
        {view.name}
      </Link>
      <button
        type="button"
        aria-label={t('remove', { name: view.name })}
        onClick={onRemove}
        className="mx-0.5 grid size-6 place-items-center rounded-full hover:bg-sunken"
      >
        <X className="size-3.5!" aria-hidden />
      </button>
    </span>
  );
}

function NameForm({ onSave, onCancel }: { onSave: (name: string) => Promise<void>; onCancel: () => void }) {
  const t = useTranslations('leads.views');
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name === '' || pending) return;
    setPending(true);
    await onSave(name);
    setPending(false);
  }

  return (
    <form
      className="flex flex-wrap items-center gap-1.5"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <Input
        name="name"
        autoFocus
        aria-label={t('name')}
        placeholder={t('name')}
        maxLength={60}
        autoComplete="off"
        className="h-7! w-44!"
      />
      <Button type="submit" variant="primary" size="small" pending={pending} pendingLabel={t('saving')}>
        {t('saveNow')}
      </Button>
      <Button variant="quiet" size="small" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </form>
  );
}
