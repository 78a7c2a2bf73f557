import { setTimeout as pause } from 'node:timers/promises';
import { type Supervised, kill } from './supervised.ts';

export const targets = ['web', 'worker', 'postgres', 'parts', 'everything'] as const;

export type KillTarget = (typeof targets)[number];

/**
 * SIGKILL in turn to the web process, the worker, PostgreSQL, all three at once, and all with the supervisor, each at a random
 * moment. The supervisor brings the parts back; after the last kind somebody types `npm start` again.
 */
export async function killRepeatedly(
  system: Supervised,
  count: number,
  isServing: () => Promise<void>,
  report: (text: string) => void,
): Promise<Record<KillTarget, number>> {
  const done: Record<KillTarget, number> = { web: 0, worker: 0, postgres: 0, parts: 0, everything: 0 };
  for (let number = 0; number < count; number++) {
    const target = targets[number % targets.length]!;
    // Long enough for leads to be on their way at every stage, also right after a recovery.
    await pause(200 + Math.random() * 1_800);
    const before = Date.now();
    await strike(system, target);
    await isServing();
    done[target] += 1;
    report(`${number + 1}/${count} killed ${target}; serving again after ${((Date.now() - before) / 1000).toFixed(1)} s`);
  }
  return done;
}

async function strike(system: Supervised, target: KillTarget): Promise<void> {
  const { supervisor, web, workers, postgres } = system.processes();
  if (target === 'everything') kill(supervisor);
  if (target !== 'worker' && target !== 'postgres') kill(web);
  if (target !== 'web' && target !== 'postgres') workers.forEach(kill);
  if (target !== 'web' && target !== 'worker') kill(postgres);
  if (target === 'everything') await system.start();
}
