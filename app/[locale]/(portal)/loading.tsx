import { Skeleton, SkeletonRows } from '#components/ui/skeleton.tsx';

/** The shape most pages of the portal have: a title, then rows. */
export default function PortalLoading() {
  return (
    <>
      <Skeleton className="mb-8 h-7! w-48" />
      <SkeletonRows />
    </>
  );
}
