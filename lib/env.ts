import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import * as z from 'zod';

/** `5s,30s,2m,1h` -> milliseconds. */
export const durations = z.string().transform((text, context) => {
  const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;
  return text.split(',').map((part) => {
    const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(part.trim());
    if (!match) {
      context.addIssue({ code: 'custom', message: `"${part}" is not a duration such as 30s, 2m or 6h` });
      return z.NEVER;
    }
    return Number(match[1]) * units[match[2] as keyof typeof units];
  });
});

const hostMap = z.string().transform((text, context) =>
  entries(text).map((entry) => {
    const [host, origin] = [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)];
    if (!host || !URL.canParse(origin)) {
      context.addIssue({ code: 'custom', message: `"${entry}" is not host=origin` });
      return z.NEVER;
    }
    return { host: host.toLowerCase(), origin: new URL(origin).origin };
  }),
);

const allowList = z.string().transform((text, context) =>
  entries(text).map((entry) => {
    const match = /^(.+):(\d{1,5})$/.exec(entry);
    if (!match) {
      context.addIssue({ code: 'custom', message: `"${entry}" is not host:port` });
      return z.NEVER;
    }
    return { host: match[1]!.toLowerCase(), port: Number(match[2]) };
  }),
);

const secretKeys = z.string().transform((text, context) =>
  entries(text).map((entry) => {
    const [id, encoded] = [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 1)];
    const key = Buffer.from(encoded, 'base64');
    if (!/^[\w-]{1,32}$/.test(id) || key.length !== 32) {
      context.addIssue({ code: 'custom', message: 'each entry is id:base64 of 32 bytes' });
      return z.NEVER;
    }
    return { id, key };
  }),
);

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DEMO: flag.optional(),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  APP_SECRET: z.string().min(32).optional(),
  SECRET_KEYS: secretKeys.optional(),
  OUTBOUND_HOST_MAP: hostMap.optional(),
  OUTBOUND_ALLOW: allowList.optional(),
  DELIVERY_TIMEOUT_MS: z.coerce.number().int().min(100).max(120_000).default(30_000),
  RETRY_SCHEDULE: durations.default([
    5_000, 30_000, 120_000, 600_000, 1_800_000, 7_200_000, 21_600_000, 43_200_000, 86_400_000, 86_400_000,
  ]),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  ENTRA_CLIENT_ID: z.string().optional(),
  ENTRA_CLIENT_SECRET: z.string().optional(),
  ENTRA_TENANT_ID: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export type Env = ReturnType<typeof readEnv>;

let cached: Env | undefined;

/** The environment of this process, parsed once. Throws with every wrong variable named. */
export function env(): Env {
  if (!cached) {
    cached = readEnv(process.env);
    // next-auth reads its own public address from here and nowhere else.
    process.env.NEXTAUTH_URL = cached.APP_URL;
  }
  return cached;
}

/** @throws {Error} in a process that was not given a database. The supervisor sets it, also for the embedded one. */
export function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set. `npm start` brings its own database; other commands need one.');
  return url;
}

/** @throws {Error} naming each wrong or missing variable and what it should look like. */
export function readEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new Error(`The environment is not usable:\n${z.prettifyError(parsed.error)}\nSee .env.example for every variable.`);
  }
  const values = parsed.data;
  const dataDir = resolve(values.DATA_DIR);
  const isDemo = values.DEMO ?? values.DATABASE_URL === undefined;
  if (isDemo && !isLoopback(values.HOST)) {
    throw new Error(`Demo mode listens on loopback only. Set HOST to 127.0.0.1, or DEMO=0 instead of HOST=${values.HOST}.`);
  }
  return {
    ...values,
    DATA_DIR: dataDir,
    DEMO: isDemo,
    APP_URL: (values.APP_URL ?? `http://${values.HOST.includes(':') ? `[${values.HOST}]` : values.HOST}:${values.PORT}`).replace(
      /\/+$/,
      '',
    ),
    ...secrets(values, dataDir),
  };
}

/** Given keys win; with the embedded database missing ones are made once and kept in DATA_DIR, readable by the owner only. */
function secrets(values: z.output<typeof schema>, dataDir: string) {
  if (values.APP_SECRET && values.SECRET_KEYS) return { APP_SECRET: values.APP_SECRET, SECRET_KEYS: values.SECRET_KEYS };
  if (values.DATABASE_URL && !values.DEMO) {
    throw new Error(
      'APP_SECRET and SECRET_KEYS are mandatory with DATABASE_URL: without them nobody could open what was sealed before a restart.',
    );
  }
  const file = join(dataDir, 'keys.json');
  const stored = storedKeys.parse(readOrCreate(file, dataDir));
  return {
    APP_SECRET: values.APP_SECRET ?? stored.appSecret,
    SECRET_KEYS: values.SECRET_KEYS ?? secretKeys.parse(stored.secretKeys),
  };
}

const storedKeys = z.object({ appSecret: z.string().min(32), secretKeys: z.string() });

function readOrCreate(file: string, dataDir: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw new Error(`${file} is not readable as JSON.`, { cause: error });
  }
  mkdirSync(dataDir, { recursive: true });
  const made = { appSecret: randomBytes(48).toString('base64url'), secretKeys: `k1:${randomBytes(32).toString('base64')}` };
  try {
    // `wx`: when two processes start at once, the first one's keys count for both.
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
    return made;
  } catch {
    return JSON.parse(readFileSync(file, 'utf8'));
  }
}

function entries(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
