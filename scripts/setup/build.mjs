import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, readStamp, root, step } from './step.mjs';

const stamp = '.next/.stamp';

/** What a production build is made from. */
const sources = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'postcss.config.mjs',
  'proxy.ts',
  'package.json',
  'package-lock.json',
];

/** Builds the portal for production when something it is made from has changed. */
export async function buildPortal(node) {
  if (!existsSync(join(root, 'app'))) return;
  const hash = hashOf(sources, (path) => !/\.test\.tsx?$/.test(path) && !path.startsWith(join('lib', 'db', 'generated')));
  if (readStamp(stamp) === hash) return;
  rmSync(join(root, stamp), { force: true });
  await step('Building the portal (a minute or two)', 'Built the portal', node, ['node_modules/next/dist/bin/next', 'build'], {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
  writeFileSync(join(root, stamp), hash);
}
