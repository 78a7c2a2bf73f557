import type { Env } from '#lib/env.ts';
import type { SandboxSettings } from '#sandbox/settings.ts';

/**
 * What the parts inherit. Everything that was derived or generated is spelled out, so that all of them agree:
 * with DATABASE_URL set, a part could not know that the database is the embedded one.
 */
export function childEnvironment(
  own: NodeJS.ProcessEnv,
  settings: Pick<Env, 'DATA_DIR' | 'DATABASE_URL' | 'DEMO' | 'APP_URL' | 'APP_SECRET' | 'SECRET_KEYS' | 'HOST' | 'PORT' | 'NODE_ENV'>,
  sandbox: Pick<SandboxSettings, 'hostMap' | 'allow'> | undefined,
): NodeJS.ProcessEnv {
  return {
    ...own,
    NODE_ENV: settings.NODE_ENV,
    DATA_DIR: settings.DATA_DIR,
    DATABASE_URL: settings.DATABASE_URL,
    DEMO: settings.DEMO ? '1' : '0',
    HOST: settings.HOST,
    PORT: String(settings.PORT),
    APP_URL: settings.APP_URL,
    APP_SECRET: settings.APP_SECRET,
    SECRET_KEYS: settings.SECRET_KEYS.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
    // What a person sets wins, each for itself.
    OUTBOUND_HOST_MAP: own.OUTBOUND_HOST_MAP || (sandbox?.hostMap ?? ''),
    OUTBOUND_ALLOW: own.OUTBOUND_ALLOW || (sandbox?.allow ?? ''),
  };
}
