import type { ErrorEntries } from '#lib/errors/entry.ts';
import { applicationErrors } from './errors-application.ts';
import { contractErrors } from './errors-contract.ts';
import { directoryErrors } from './errors-directory.ts';
import { permissionErrors } from './errors-permission.ts';
import { environmentErrors } from './errors-environment.ts';
import { instanceErrors } from './errors-instance.ts';
import { recordErrors } from './errors-record.ts';
import { leadErrors } from './errors-lead.ts';
import { signInErrors } from './errors-sign-in.ts';
import { userErrors } from './errors-user.ts';

export const errors = {
  ...directoryErrors,
  ...applicationErrors,
  ...instanceErrors,
  ...userErrors,
  ...signInErrors,
  ...environmentErrors,
  ...permissionErrors,
  ...leadErrors,
  ...recordErrors,
  ...contractErrors,
} satisfies ErrorEntries;

export type DynamicsErrorCode = keyof typeof errors;
