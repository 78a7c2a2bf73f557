import { useQuery } from '@tanstack/react-query';
import { request } from '#lib/api-client/request.ts';
import type { PauseSubject } from '#lib/delivery/pauses.ts';

/** How many leads a pause keeps back, or its end lets go; counted anew whenever a question opens. */
export function usePausePlan(subject: PauseSubject) {
  return useQuery({
    queryKey: ['pause-plan', subject],
    queryFn: ({ signal }) => request<{ waiting: number }>('POST', '/admin/pauses', { subject, dryRun: true }, signal),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}
