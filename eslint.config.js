import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/stand-in.ts', '**/stand-ins/**', 'lib/db/test-*.ts'];

/**
 * The walls of docs/architecture.md. Each folder of lib with those it must not reach; what is not named here may be imported.
 * A type may cross a wall upwards nowhere, but components may name the types of what they are given.
 */
const upper = ['admin', 'support', 'health', 'offers', 'leads', 'alerts', 'jobs', 'delivery'];
const walls = {
  errors: [...upper, 'destinations', 'http', 'identity', 'db', 'secrets', 'telemetry', 'api'],
  i18n: [...upper, 'destinations', 'http', 'identity', 'db', 'secrets', 'telemetry', 'api'],
  http: [...upper, 'destinations', 'identity', 'db', 'api'],
  destinations: [...upper, 'identity', 'db', 'secrets', 'telemetry', 'api'],
  db: [...upper, 'destinations', 'http', 'errors', 'identity', 'api'],
  secrets: [...upper, 'destinations', 'http', 'errors', 'identity', 'db', 'api'],
  telemetry: [...upper, 'destinations', 'http', 'errors', 'identity', 'db', 'api'],
  identity: [...upper, 'destinations', 'http', 'errors'],
  delivery: ['admin', 'support', 'offers', 'alerts', 'api'],
  diagnosis: [...upper, 'api'],
  policy: [...upper, 'destinations', 'http', 'errors', 'api'],
};

// Regular expressions, because in the other notation a leading # makes the pattern a comment.
const nothingAbove = {
  regex: String.raw`^#(components|sandbox|prisma)/|^(\.\./)+(app|components|server|scripts|bench|e2e|sandbox|prisma)/`,
  message: 'lib is below the pages, the processes and the scripts.',
};
const frameworks = { regex: '^(next|react|react-dom|next-auth|next-intl)(/|$)', message: 'This part of lib knows neither Next nor React.' };
const network = ['undici', 'node:http', 'node:https', 'node:http2', 'node:net', 'node:tls', 'http', 'https', 'net', 'tls'].map((name) => ({
  name,
  message: 'Only lib/http talks to the outside.',
  allowTypeImports: true,
}));

function wall(folder, forbidden) {
  const patterns = [nothingAbove, { regex: `^#lib/(${forbidden.join('|')})/`, message: `lib/${folder} may not import from there.` }];
  if (['destinations', 'http', 'errors', 'db', 'secrets', 'delivery'].includes(folder)) patterns.push(frameworks);
  // A destination's own files are its neighbours ('./x'), the contract is above ('../contract.ts'); another destination is '../b/x'.
  if (folder === 'destinations')
    patterns.push({ regex: String.raw`^(\.\./[^./]+/|#lib/destinations/[^/]+/)`, message: 'A destination never imports another one.' });
  return {
    files: [`lib/${folder}/**/*.{ts,tsx}`],
    ignores: tests,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: folder === 'http' ? [] : network, patterns }] },
  };
}

export default tseslint.config(
  {
    ignores: ['.next/', '.data/', 'coverage/', 'test-results/', 'playwright-report/', 'lib/db/generated/', 'next-env.d.ts', 'screenshots/'],
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { ecmaVersion: 2024, sourceType: 'module' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-control-regex': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier[imported.name='z']",
          message: "import * as z from 'zod': the other form quadruples what the browser loads.",
        },
      ],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Only lib/env.ts reads the environment.' }],
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Only lib/http talks to the outside.' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  { files: ['**/*.tsx'], extends: [reactHooks.configs.flat['recommended-latest']] },
  {
    files: ['lib/**/*.{ts,tsx}'],
    ignores: [...tests, 'lib/http/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: network, patterns: [nothingAbove] }] },
  },
  ...Object.entries(walls).map(([folder, forbidden]) => wall(folder, forbidden)),
  // The registries and what runs over all of them are the places that know every destination.
  {
    files: ['lib/destinations/*.ts'],
    ignores: tests,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: network, patterns: [nothingAbove, frameworks] }] },
  },
  {
    files: ['components/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: network,
          patterns: [
            {
              regex: String.raw`^#lib/((db|http|secrets|delivery|telemetry)/|env\.ts|destinations/(adapters|catalogue)\.ts)|^(\.\./)+(app|server|scripts|sandbox)/`,
              message: 'Components take what they show as properties; server parts of lib stay on the server.',
              allowTypeImports: true,
            },
          ],
        },
      ],
      // In the browser this asks the portal's own API; nothing else is reachable (content security policy).
      'no-restricted-globals': 'off',
    },
  },
  // The browser's half of our own API client.
  { files: ['lib/api-client/**'], rules: { 'no-restricted-globals': 'off' } },
  // Augmenting a library's interface takes an interface.
  { files: ['lib/i18n/messages.ts'], rules: { '@typescript-eslint/consistent-type-definitions': 'off' } },
  {
    files: ['app/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: network,
          patterns: [
            {
              regex: String.raw`^#(sandbox|prisma)/|^(\.\./)+(scripts|bench|e2e|sandbox|prisma|server)/`,
              message: 'Pages do not import what runs beside the portal.',
            },
          ],
        },
      ],
    },
  },
  {
    files: [...tests, 'lib/env.ts', 'scripts/**', 'sandbox/**', 'e2e/**', 'bench/**', 'prisma/**', '*.config.{ts,js,mjs}'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-globals': 'off' },
  },
);
