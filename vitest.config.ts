import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{lib,components,scripts,sandbox,messages,prisma,server}/**/*.test.ts'],
    globalSetup: ['lib/db/test-server.ts'],
    // Fixed, public and for tests only.
    env: {
      NODE_ENV: 'test',
      APP_URL: 'http://127.0.0.1:3000',
      APP_SECRET: 'test-only-app-secret-test-only-app-secret',
      SECRET_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
      LOG_LEVEL: 'silent',
    },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    coverage: { include: ['lib/**/*.ts'], exclude: ['lib/db/generated/**', '**/*.test.ts'] },
  },
});
