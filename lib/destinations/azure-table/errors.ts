import type { ErrorEntries } from '#lib/errors/entry.ts';
import { accessErrors } from './errors-access.ts';
import { rowErrors } from './errors-row.ts';
import { sasErrors } from './errors-sas.ts';
import { tableErrors } from './errors-table.ts';

export const errors: ErrorEntries = { ...accessErrors, ...sasErrors, ...tableErrors, ...rowErrors };
