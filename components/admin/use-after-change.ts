import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '#lib/i18n/navigation.ts';

/** Shows what a change did at once: on the board, in the lists, and in what the server painted. */
export function useAfterChange(): () => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async () => {
    router.refresh();
    await queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('admin-') });
  };
}
