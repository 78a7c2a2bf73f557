'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { DestinationChoice } from '#lib/destinations/choices.ts';
import type { Config } from '#lib/destinations/config.ts';
import type { FormValues } from '#lib/offers/form-values.ts';

type Draft = { base: string; values: FormValues };

/**
 * Keeps what is typed into the form in this tab, without its secrets, until it is saved: a reload, the browser's Back or a session that
 * ended lose nothing. A draft over settings that have been saved anew since is dropped.
 */
export function useDraft(form: UseFormReturn<FormValues>, destination: DestinationChoice, saved: Config | null, isDirty: boolean) {
  const key = `leadport.draft ${usePathname()} ${destination.type}`;
  const base = JSON.stringify(saved);
  const [isRestored, setRestored] = useState(false);

  const restore = useEffectEvent(() => {
    const draft = readDraft(key);
    if (draft?.base !== base) return write(key, null);
    const present = form.getValues();
    const changed = openFields(destination).filter((name) => draft.values[name] !== undefined && draft.values[name] !== present[name]);
    for (const name of changed) form.setValue(name, draft.values[name]!, { shouldDirty: true });
    if (changed.length > 0) setRestored(true);
  });
  useEffect(() => restore(), []);

  useEffect(() => {
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const open = Object.fromEntries(openFields(destination).map((name) => [name, keepable(values[name])]));
        write(key, JSON.stringify({ base, values: open }));
      },
    });
  }, [form, destination, key, base]);

  return {
    isRestored: isRestored && isDirty,
    discard: () => {
      form.reset();
      write(key, null);
      setRestored(false);
    },
  };
}

/** Addresses carry keys in their query: those stay out of the browser's storage too. */
function keepable(value: string | null | undefined): string | undefined {
  return value?.includes('?') ? undefined : (value ?? undefined);
}

function openFields(destination: DestinationChoice): string[] {
  return Object.entries(destination.fields).flatMap(([name, field]) => (field.kind.startsWith('secret') ? [] : [name]));
}

function readDraft(key: string): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Without storage there is no draft; the guard still asks.
  }
}
