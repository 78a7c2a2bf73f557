'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Loading, Skeleton } from '#components/ui/skeleton.tsx';
import { Time } from '#components/ui/time.tsx';
import { request } from '#lib/api-client/request.ts';
import type { CaseLink } from '#lib/support/case-links.ts';
import { shareWords } from './share-words.ts';

export const caseLinksKey = (offerId: string) => ['case-links', offerId];

/** Links to an offer's problems that still work, each with the button that ends it. */
export function OpenCaseLinks({ offerId, initial }: { offerId: string; initial?: readonly CaseLink[] }) {
  const words = shareWords[useLocale()];
  const queries = useQueryClient();
  const { data, isError } = useQuery({
    queryKey: caseLinksKey(offerId),
    queryFn: ({ signal }) => request<{ items: readonly CaseLink[] }>('GET', `/offers/${offerId}/case-links`, undefined, signal),
    ...(initial && { initialData: { items: initial } }),
  });
  if (isError) return <p className="text-failed">{words.loadFailed}</p>;
  if (!data)
    return (
      <Loading>
        <Skeleton className="w-56" />
      </Loading>
    );
  if (data.items.length === 0) return <p className="text-muted">{words.none}</p>;
  return (
    <ul className="border-t">
      {data.items.map(({ id, code, createdBy, expiresAt }) => (
        <li key={id} className="flex items-center justify-between gap-3 border-b py-1.5">
          <span className="min-w-0 text-sm">
            <code className="wrap-anywhere">{code}</code>
            <span className="block text-muted">
              {words.until} <Time value={expiresAt} />
              {createdBy && <>, {words.by(createdBy)}</>}
            </span>
          </span>
          <ConfirmDialog
            trigger={
              <Button size="small" variant="quiet" aria-label={words.revokeOne(code)}>
                {words.revoke}
              </Button>
            }
            title={words.revokeTitle}
            confirmLabel={words.revoke}
            danger
            failure={words.revokeFailed}
            onConfirm={async () => {
              await request('DELETE', `/offers/${offerId}/case-links/${id}`);
              await queries.invalidateQueries({ queryKey: caseLinksKey(offerId) });
            }}
          >
            {words.revokeHelp}
          </ConfirmDialog>
        </li>
      ))}
    </ul>
  );
}
