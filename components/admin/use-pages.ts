import { useInfiniteQuery } from '@tanstack/react-query';
import { request } from '#lib/api-client/request.ts';

type Page<Item> = { items: Item[]; nextCursor: string | null };

/** A list of the API page by page. `filter` narrows it; what is empty is left out. While another filter loads, the rows before stay. */
export function usePages<Item>(name: string, path: string, filter: Readonly<Record<string, string | null>>) {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => !!entry[1]);
  const pages = useInfiniteQuery({
    queryKey: [name, filter],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams([...given, ...(pageParam ? [['cursor', pageParam] as [string, string]] : [])]);
      return request<Page<Item>>('GET', `${path}?${query}`, undefined, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
  return { ...pages, items: pages.data?.pages.flatMap(({ items }) => items) ?? [] };
}
