import { type Problem, ProblemError, notFound } from '#lib/api/problem.ts';

/** What is missing and what is somebody else's answer alike. */
export function found<T>(value: T | null): T {
  if (value === null) throw new ProblemError(notFound());
  return value;
}

export const duplicateOffer = (): Problem => ({
  status: 409,
  slug: 'duplicate',
  title: 'There is an offer of this id already.',
  code: 'offer-exists',
  errors: [{ path: 'offerId', message: 'is taken' }],
});

export const destinationRequired = (): Problem => ({
  status: 409,
  slug: 'destination-required',
  title: 'This kind of offer needs a lead destination.',
  detail: 'Save a destination other than store-only, publish it, and try again.',
  code: 'destination-required',
});
