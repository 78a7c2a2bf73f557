import { durations, env } from '#lib/env.ts';
import { type PolicyKey, type PolicyValue, type PolicyValues, policies, readPolicies } from '#lib/policy/policy.ts';

const processWide = globalThis as { leadportPolicies?: PolicyValues };

/**
 * A rule as this process last read it, without a wait: for what happens to every lead. Web and worker read the rules every five
 * seconds; before the first time it is the built-in one. Kept on `globalThis` because Next loads modules more than once.
 */
export function currentPolicy<Key extends PolicyKey>(key: Key): PolicyValue<Key> {
  return processWide.leadportPolicies?.[key] ?? (policies[key].builtIn as PolicyValue<Key>);
}

/** Reads the rules anew. Where the database is away, those read before go on to hold. */
export async function refreshPolicies(): Promise<void> {
  processWide.leadportPolicies = await readPolicies();
}

/** Waits between automatic attempts: the admin's, or the variable's. */
export function currentRetrySchedule(): readonly number[] {
  const text = currentPolicy('retry-schedule');
  return text === null ? env().RETRY_SCHEDULE : durations.parse(text);
}
