import { Loading, Skeleton, SkeletonRows } from '#components/ui/skeleton.tsx';

/** The report's shape: title, range, six figures, two charts, rows. */
export default function HealthLoading() {
  return (
    <>
      <Skeleton className="mb-6 h-8! w-32" />
      <Loading>
        <div className="mb-6 flex flex-wrap gap-2">
          {[0, 1, 2, 3].map((index) => (
            <Skeleton key={index} className="h-7! w-16 rounded-full!" />
          ))}
          <Skeleton className="h-9! w-72 max-sm:hidden" />
        </div>
        <div className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-6">
          {[0, 1, 2, 3, 4, 5].map((index) => (
            <Skeleton key={index} className="h-18! w-full" />
          ))}
        </div>
        <Skeleton className="mt-8 h-64! w-full" />
        <Skeleton className="mt-8 mb-8 h-64! w-full" />
      </Loading>
      <SkeletonRows rows={6} />
    </>
  );
}
