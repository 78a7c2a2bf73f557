'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '#lib/api-client/request.ts';
import type { LogPage, LogRow } from '#lib/leads/list.ts';

/** `rows` never move by themselves: `fresh` are newer ones that wait for `show`; `gone` no longer match the filter. */
export type LiveLog = {
  rows: readonly LogRow[];
  fresh: readonly LogRow[];
  gone: ReadonlySet<string>;
  arrived: ReadonlySet<string>;
  show: () => void;
  isOffline: boolean;
};

/** Keeps a page of the log current: states change in place, new leads gather until the reader asks for them. */
export function useLeadLog(initial: LogPage, query: string, isFirstPage: boolean): LiveLog {
  const [shown, setShown] = useState<readonly LogRow[]>(initial.items);
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  const [from, setFrom] = useState(initial);
  if (from !== initial) {
    setFrom(initial);
    setShown(initial.items);
    setArrived(new Set());
  }
  const { data, isError } = useQuery({
    queryKey: ['leads', query],
    queryFn: ({ signal }) => request<LogPage>('GET', `/leads?${query}`, undefined, signal),
    initialData: initial,
    refetchInterval: 3_000,
  });
  const current = new Map(data.items.map((row) => [row.id, row]));
  const oldestAsked = data.nextCursor ?? '';
  const newestShown = shown[0]?.id ?? '';
  const fresh = isFirstPage ? data.items.filter(({ id }) => id > newestShown) : [];
  return {
    rows: shown.map((row) => current.get(row.id) ?? row),
    fresh,
    gone: new Set(shown.filter(({ id }) => !current.has(id) && id >= oldestAsked).map(({ id }) => id)),
    arrived,
    show: () => {
      setArrived(new Set(fresh.map(({ id }) => id)));
      setShown([...fresh, ...shown]);
    },
    isOffline: isError,
  };
}
