import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{lib,scripts,sandbox,messages,prisma}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    coverage: { include: ['lib/**/*.ts'], exclude: ['lib/db/generated/**', '**/*.test.ts'] },
  },
});
