import { Loading, Skeleton } from '#components/ui/skeleton.tsx';

/** Below the offer's head, which comes first: whether there is such an offer decides the answer's status. */
export default function OfferLoading() {
  return (
    <Loading className="grid gap-4">
      <Skeleton className="h-5! w-64" />
      <Skeleton className="h-20! w-full" />
      <Skeleton className="h-9! w-full max-w-xl" />
      <Skeleton className="h-9! w-full max-w-xl" />
    </Loading>
  );
}
