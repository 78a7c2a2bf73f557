'use client';

import clsx from 'clsx';
import { CornerDownLeft, Search, type LucideIcon } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { floatingStyle } from './floating.ts';

export type CommandItem = { id: string; label: string; detail?: string | undefined; icon: LucideIcon; run: () => void };

export type CommandGroup = { name: string; items: readonly CommandItem[] };

/**
 * One field that finds everything, above the page. The focus stays in the field and the arrows walk the list below it
 * (WAI-ARIA combobox with a listbox); choosing closes and gives the focus back before it runs.
 */
export function Command({
  open,
  onOpenChange,
  label,
  placeholder,
  query,
  onQueryChange,
  groups,
  status,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label: string;
  placeholder: string;
  query: string;
  onQueryChange: (query: string) => void;
  groups: readonly CommandGroup[];
  /** How many there are, or that there is nothing, in words. */
  status: string;
}) {
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const items = groups.flatMap((group) => group.items);
  // Whatever was chosen may have gone with the last letter: the first one stands in for it.
  const active = items.find((item) => item.id === chosen) ?? items[0];
  const optionId = (item: CommandItem) => `${id}-${item.id}`;

  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);

  function run(item: CommandItem | undefined) {
    if (!item) return;
    ref.current?.close();
    item.run();
  }

  function walk(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const at = items.indexOf(active!);
    const next = {
      ArrowDown: items[(at + 1) % items.length],
      ArrowUp: items.at(at - 1),
      PageDown: items.at(-1),
      PageUp: items[0],
    }[event.key];
    if (next) {
      setChosen(next.id);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') run(active);
    else return;
    event.preventDefault();
  }

  return (
    <dialog
      ref={ref}
      aria-label={label}
      onClose={() => onOpenChange(false)}
      onMouseDown={(event: MouseEvent) => event.target === ref.current && onOpenChange(false)}
      className={clsx(
        floatingStyle,
        'fixed top-[12vh] left-1/2 m-0 max-h-[76vh] w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 animate-float overflow-hidden p-0 backdrop:bg-scrim open:flex open:flex-col',
      )}
    >
      {open && (
        <>
          <div className="flex items-center gap-2.5 border-b px-4">
            <Search className="shrink-0 text-muted" aria-hidden />
            <input
              role="combobox"
              aria-label={label}
              aria-expanded={items.length > 0}
              aria-controls={items.length > 0 ? `${id}-list` : undefined}
              aria-activedescendant={active && optionId(active)}
              aria-autocomplete="list"
              autoFocus
              autoComplete="off"
              spellCheck={false}
              placeholder={placeholder}
              value={query}
              onChange={({ target }) => {
                onQueryChange(target.value);
                setChosen(null);
              }}
              onKeyDown={walk}
              className="h-12 min-w-0 grow bg-transparent text-md outline-none! placeholder:text-faint"
            />
          </div>
          {items.length > 0 ? (
            <div id={`${id}-list`} role="listbox" aria-label={label} className="min-h-0 overflow-y-auto overscroll-contain p-2">
              {groups.map((group, index) => (
                <div key={group.name} role="group" aria-labelledby={`${id}-group-${index}`} className="mt-3 first:mt-0">
                  <div id={`${id}-group-${index}`} role="presentation" className="px-2.5 pb-1 text-xs font-medium text-muted">
                    {group.name}
                  </div>
                  {group.items.map((item) => (
                    <Option
                      key={item.id}
                      id={optionId(item)}
                      item={item}
                      active={item === active}
                      onPoint={() => setChosen(item.id)}
                      onChoose={() => run(item)}
                    />
                  ))}
                </div>
              ))}
            </div>
          ) : (
            <p className="px-4 py-8 text-center text-muted">{status}</p>
          )}
          <p role="status" className="sr-only">
            {status}
          </p>
        </>
      )}
    </dialog>
  );
}

function Option({
  id,
  item: { label, detail, icon: Icon },
  active,
  onPoint,
  onChoose,
}: {
  id: string;
  item: CommandItem;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      onMouseMove={onPoint}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={clsx(
        'flex min-h-9 cursor-pointer items-center gap-2.5 rounded px-2.5 py-1.5 pointer-coarse:min-h-11',
        active && 'bg-accent-soft text-accent',
      )}
    >
      <Icon aria-hidden className={active ? 'shrink-0' : 'shrink-0 text-muted'} />
      <span className="truncate">{label}</span>
      {detail && <span className={clsx('ml-auto truncate pl-4 text-sm', active ? '' : 'text-muted')}>{detail}</span>}
      {active && <CornerDownLeft className={clsx('size-3.5! shrink-0', !detail && 'ml-auto')} aria-hidden />}
    </div>
  );
}
