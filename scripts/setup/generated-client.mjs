import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { hashOf, readStamp, root, step } from './step.mjs';

const stamp = 'lib/db/generated/.stamp';

/** Writes the database client from prisma/schema.prisma when that, or Prisma itself, has changed. */
export async function generateClient(node) {
  if (!existsSync(join(root, 'prisma/schema.prisma'))) return;
  const hash = hashOf(['prisma/schema.prisma', 'node_modules/prisma/package.json']);
  if (readStamp(stamp) === hash) return;
  await step('Generating the database client', 'Generated the database client', node, ['node_modules/prisma/build/index.js', 'generate'], {
    // Generating calls no engine, but Prisma would download one unless it is told of an existing file.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  });
  writeFileSync(join(root, stamp), hash);
}
