import type { ErrorEntries } from '#lib/errors/entry.ts';
import { applicationErrors } from './errors-application.ts';
import { directoryErrors } from './errors-directory.ts';
import { environmentErrors } from './errors-environment.ts';
import { instanceErrors } from './errors-instance.ts';
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
  ...leadErrors,
} satisfies ErrorEntries;

export type DynamicsErrorCode = keyof typeof errors;
