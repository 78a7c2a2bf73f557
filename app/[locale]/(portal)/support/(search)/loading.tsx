import { Skeleton, SkeletonRows } from '#components/ui/skeleton.tsx';

/** The search's shape: title, box, list. */
export default function SupportLoading() {
  return (
    <>
      <Skeleton className="mb-6 h-8! w-40" />
      <Skeleton className="mb-12 h-11! w-full" />
      <SkeletonRows rows={6} />
    </>
  );
}
