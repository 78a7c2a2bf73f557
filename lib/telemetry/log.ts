import { type Logger, pino } from 'pino';
import { env } from '#lib/env.ts';

const processWide = globalThis as { leadportLog?: Logger };

/**
 * Structured logs on stdout, readable ones in a terminal. Callers pass ids and codes, never leads, configurations or
 * requests; the paths below are the net under that rule.
 */
export function log(): Logger {
  processWide.leadportLog ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.authorization', '*.cookie', '*.password', '*.customer', '*.config', 'err.config', 'err.query', 'err.parameters'],
      censor: '…',
    },
    serializers: { err: describeError },
    ...(process.stdout.isTTY ? { transport: { target: 'pino-pretty', options: { translateTime: 'HH:MM:ss' } } } : {}),
  });
  return processWide.leadportLog;
}

/** Name, code and stack: messages of database errors may quote values, so only the code of those is kept. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as { code?: string };
  const quotesValues = 'severity' in error || error.name.startsWith('PrismaClient');
  const stack = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n');
  return { name: error.name, code, message: quotesValues ? undefined : error.message, stack };
}
