import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export type PartOptions = {
  name: string;
  /** A TypeScript file that sends `{type:'ready'}` over IPC and ends itself when the channel closes. */
  file: string;
  /** Asked at every start, so that a restarted part gets what is true then. */
  environment: () => NodeJS.ProcessEnv;
  onStart: (pid: number) => void;
  onTrouble: (message: string) => void;
};

/** A process that is started again whenever it ends. */
export type Part = {
  /** Settles at the first `ready`; rejects when the part keeps ending before that. */
  ready: Promise<void>;
  /** Ends the process and starts it again, e.g. with a new environment. */
  restart: () => void;
  /** Asks the process to finish, and makes it end after the grace. */
  stop: (graceMs: number) => Promise<void>;
};

const attemptsBeforeReady = 4;
const leash = new URL('leash.ts', import.meta.url).href;

export function startPart({ name, file, environment, onStart, onTrouble }: PartOptions): Part {
  const firstReady = Promise.withResolvers<void>();
  let isStopping = false;
  let isReady = false;
  let wasReadyThisTime = false;
  let quickEnds = 0;
  let child: ChildProcess;
  const ended = keepRunning();
  return { ready: firstReady.promise, restart: () => child.kill('SIGTERM'), stop };

  async function keepRunning(): Promise<void> {
    while (!isStopping) {
      const how = await runOnce();
      if (isStopping) return;
      if (!isReady && quickEnds + 1 >= attemptsBeforeReady) {
        isStopping = true;
        return firstReady.reject(new Error(`The ${name} process did not start (${how}). Its own message is above.`));
      }
      // A part that got as far as being ready comes back at once, every time: a crash must not cost more than the start itself.
      quickEnds = wasReadyThisTime ? 1 : quickEnds + 1;
      const waitMs = quickEnds === 1 ? 0 : Math.min(10_000, 125 * 2 ** quickEnds);
      onTrouble(`The ${name} process ended (${how}); starting it again${waitMs ? ` in ${waitMs / 1000} s` : ''}.`);
      await pause(waitMs);
    }
  }

  async function runOnce(): Promise<string> {
    wasReadyThisTime = false;
    // In a session of its own: Ctrl-C in a terminal reaches the supervisor, which ends the parts in order.
    child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', leash, file], {
      env: environment(),
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const how = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
    child.on('message', (message) => {
      if ((message as { type?: unknown } | null)?.type !== 'ready') return;
      isReady = true;
      wasReadyThisTime = true;
      firstReady.resolve();
    });
    if (child.pid !== undefined) onStart(child.pid);
    return how;
  }

  async function stop(graceMs: number): Promise<void> {
    isStopping = true;
    // A part that is not ready may not listen to its channel yet, and has nothing to finish.
    if (child.exitCode !== null || child.signalCode !== null) return;
    if (isReady && child.connected) child.disconnect();
    else child.kill('SIGTERM');
    const killing = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await Promise.race([ended, new Promise((resolve) => child.once('exit', resolve))]);
    clearTimeout(killing);
  }
}
