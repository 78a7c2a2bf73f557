import { answerErrors } from './answer.ts';
import type { ErrorEntries } from './entry.ts';
import { networkErrors } from './network.ts';
import { portalErrors } from './portal.ts';

/** Entries that belong to no single destination. `network` ones are told apart by `networkErrors`. */
export const sharedErrors = { ...networkErrors, ...answerErrors, ...portalErrors } satisfies ErrorEntries;

export type SharedErrorCode = keyof typeof sharedErrors;
