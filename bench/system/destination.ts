import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The local destination, in a process of its own. */
export type Destination = {
  port: number;
  /** When each lead arrived, by `webhook-id`; more than one time where it arrived again. */
  arrivals: () => Promise<Map<string, number[]>>;
  forget: () => void;
  /** Answers every request that hangs. */
  answerHanging: () => void;
  stop: () => void;
};

export async function startDestination(): Promise<Destination> {
  const child = fork(join(import.meta.dirname, 'endpoint.ts'), {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    port,
    arrivals: async () => {
      child.send('report');
      const [report] = (await once(child, 'message')) as [{ arrivals: Array<[string, number[]]> }];
      return new Map(report.arrivals);
    },
    forget: () => child.send('forget'),
    answerHanging: () => child.send('answer hanging'),
    stop: () => child.disconnect(),
  };
}
