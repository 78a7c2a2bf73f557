import { Loading, Skeleton } from '#components/ui/skeleton.tsx';

/** The lead's shape: title, the person left, its way right. */
export default function LeadLoading() {
  return (
    <Loading>
      <Skeleton className="mb-2 h-4! w-16" />
      <Skeleton className="mb-8 h-8! w-64" />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <div className="grid content-start gap-3">
          {[0, 1, 2, 3, 4, 5].map((line) => (
            <Skeleton key={line} className={line % 2 === 0 ? 'w-full' : 'w-3/4'} />
          ))}
        </div>
        <div className="grid content-start gap-6">
          {[0, 1, 2].map((station) => (
            <Skeleton key={station} className="h-9! w-full" />
          ))}
        </div>
      </div>
    </Loading>
  );
}
