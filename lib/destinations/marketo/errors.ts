import type { ErrorEntries } from '#lib/errors/entry.ts';
import { accessErrors } from './errors-access.ts';
import { formErrors } from './errors-form.ts';
import { recordErrors } from './errors-record.ts';
import { leadErrors } from './errors-lead.ts';
import { passingErrors } from './errors-passing.ts';
import { requestErrors } from './errors-request.ts';
import { workspaceErrors } from './errors-workspace.ts';

export const errors: ErrorEntries = {
  ...accessErrors,
  ...formErrors,
  ...leadErrors,
  ...recordErrors,
  ...workspaceErrors,
  ...requestErrors,
  ...passingErrors,
};
