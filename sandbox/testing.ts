import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, attempt } from '#lib/delivery/attempt.ts';
import { adapterOf } from '#lib/destinations/adapters.ts';
import { parseConfig } from '#lib/destinations/config.ts';
import { sampleLead } from '#lib/destinations/stand-in.ts';
import { createOutbound } from '#lib/http/outbound.ts';
import { readEnv } from '#lib/env.ts';
import { startSandbox } from './server.ts';
import { prepareSandbox } from './settings.ts';

/** A sandbox for one test file, and Leadport's real way to deliver to it. */
export async function startSandboxForTests(port: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'leadport-sandbox-'));
  const settings = await prepareSandbox(dataDir, port);
  const clock = { now: new Date('2026-11-23T08:00:00.000Z') };
  const server = await startSandbox(settings, { portalUrl: 'http://portal.example.com', now: () => clock.now });
  const outbound = createOutbound(demoMap(settings));
  const now = () => clock.now;
  const ask = askAt(settings.pageUrl);
  return {
    settings,
    ask,
    /** The first directory's application asks for a token for an environment of its own; `changes` replace what it sends. */
    signIn: (changes: Record<string, string | undefined> = {}, { tenant = '', host = 'login.microsoftonline.com' } = {}) => {
      const { directoryId, applicationId, applicationKey } = settings.accounts.directories[0]!;
      const scope = 'https://contoso-sales.crm4.dynamics.com/.default';
      const form = { grant_type: 'client_credentials', client_id: applicationId, client_secret: applicationKey, scope, ...changes };
      const given = Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== undefined);
      return ask('POST', `https://${host}/${tenant || directoryId}/oauth2/v2.0/token`, formType, new URLSearchParams(given).toString());
    },
    clock,
    at: (path: string) => new URL(path, settings.pageUrl).href,
    /** The very attempt that workers make. */
    deliver: (type: Connection['type'], config: Record<string, unknown>, changes = {}, timeoutMs = 5_000) => {
      const parsed = parseConfig(type, config);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
      return attempt(sampleLead(changes), { type, version: 1, config: parsed.config }, { outbound, clock: { now }, timeoutMs });
    },
    /** What Leadport sees by looking; nothing where the destination is not looked at. */
    look: async (type: Connection['type'], config: Record<string, unknown>) => {
      const parsed = parseConfig(type, config);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
      const http = outbound.session({ timeoutMs: 5_000, secrets: [] });
      return (await adapterOf(type)?.inspection?.look(parsed.config, http, { now })) ?? [];
    },
    close: async () => {
      await outbound.close();
      server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type Reply = { status: number; headers: Record<string, unknown>; text: string; json: () => Record<string, unknown> };

/** Node's own client, because fetch lets nobody choose the Host header. */
function askAt(origin: string) {
  return (method: string, url: string, headers: Record<string, string> = {}, body = ''): Promise<Reply> => {
    const { hostname, pathname, search } = new URL(url);
    const { port } = new URL(origin);
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, method, path: pathname + search, headers: { host: hostname, ...headers } })
        .once('response', (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          const json = () => JSON.parse(text) as Record<string, unknown>;
          response.once('end', () => resolve({ status: response.statusCode!, headers: response.headers, text, json }));
        })
        .once('error', reject)
        .end(body);
    });
  };
}

export const formType = { 'content-type': 'application/x-www-form-urlencoded' };
export const jsonType = { 'content-type': 'application/json' };

/** As the supervisor hands it to web and worker. */
function demoMap({ hostMap, allow }: { hostMap: string; allow: string }) {
  const env = readEnv({
    OUTBOUND_HOST_MAP: hostMap,
    OUTBOUND_ALLOW: allow,
    APP_SECRET: 'x'.repeat(32),
    SECRET_KEYS: `t:${Buffer.alloc(32).toString('base64')}`,
  });
  return { hostMap: env.OUTBOUND_HOST_MAP, allow: env.OUTBOUND_ALLOW };
}
