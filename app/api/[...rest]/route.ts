import { notFound, problemResponse } from '#lib/api/problem.ts';

/** Addresses that no route has answer like any other API answer, not with a page. */
const nothingHere = () => problemResponse(notFound());

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT };
