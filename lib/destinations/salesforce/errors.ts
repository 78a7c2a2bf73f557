import type { ErrorEntries } from '#lib/errors/entry.ts';
import { leadErrors } from './errors-lead.ts';
import { outcomeErrors } from './errors-outcome.ts';
import { ruleErrors } from './errors-rule.ts';
import { hostErrors } from './errors-host.ts';
import { setupErrors } from './errors-setup.ts';

export const errors: ErrorEntries = { ...setupErrors, ...hostErrors, ...ruleErrors, ...leadErrors, ...outcomeErrors };
