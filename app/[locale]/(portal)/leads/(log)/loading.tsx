import { Skeleton, SkeletonRows } from '#components/ui/skeleton.tsx';

/** The log's shape: title, search and filters, chips, histogram, rows. */
export default function LeadsLoading() {
  return (
    <>
      <Skeleton className="mb-6 h-8! w-32" />
      <div className="mb-3 flex gap-2">
        <Skeleton className="h-9! w-72" />
        <Skeleton className="h-9! w-44 max-sm:hidden" />
        <Skeleton className="h-9! w-38 max-sm:hidden" />
      </div>
      <div className="mb-6 flex gap-1.5">
        {[0, 1, 2, 3].map((index) => (
          <Skeleton key={index} className="h-7! w-20 rounded-full!" />
        ))}
      </div>
      <Skeleton className="mb-9 h-12! w-full" />
      <SkeletonRows rows={12} />
    </>
  );
}
