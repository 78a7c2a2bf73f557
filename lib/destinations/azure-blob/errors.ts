import type { ErrorEntries } from '#lib/errors/entry.ts';
import { accessErrors } from './errors-access.ts';
import { accountErrors } from './errors-account.ts';
import { containerErrors } from './errors-container.ts';
import { fileErrors } from './errors-file.ts';
import { requestErrors } from './errors-request.ts';
import { retiredErrors } from './errors-retired.ts';

export const errors: ErrorEntries = {
  ...retiredErrors,
  ...accessErrors,
  ...accountErrors,
  ...containerErrors,
  ...fileErrors,
  ...requestErrors,
};
