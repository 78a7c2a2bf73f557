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
            <div key={index} className="grid gap-2 py-1">
              <Skeleton className="w-20" />
              <Skeleton className="h-7! w-24" />
              <Skeleton className="w-28" />
            </div>
          ))}
        </div>
        {[0, 1].map((chart) => (
          <div key={chart} className="mt-8">
            <Skeleton className="h-5! w-40" />
            <Skeleton className="mt-2 mb-3 w-80 max-w-full" />
            <div className="mt-11 mb-7 ml-11 flex h-44 flex-col justify-between border-y">
              <span aria-hidden className="mt-22 block border-t" />
            </div>
          </div>
        ))}
      </Loading>
      <div className="mt-8">
        <SkeletonRows rows={6} />
      </div>
    </>
  );
}
