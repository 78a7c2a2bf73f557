import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/i18n/request.ts',
  // Compiled at build time, so that browsers need no message parser: 9 kB less on every page.
  experimental: { messages: { path: './messages', locales: ['en', 'it'], format: 'json', sourceLocale: 'en', precompile: true } },
});

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // The optimizer fetches URLs on the server; the portal shows no foreign pictures.
  images: { unoptimized: true },
  // `npm test` checks the types of everything; here a slip in a test or a benchmark would keep the portal from starting.
  typescript: { ignoreBuildErrors: true },
  // The address the portal prints; without it the reload socket of `npm run dev` is refused.
  allowedDevOrigins: ['127.0.0.1'],
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-boss', 'pino', 'undici', '@prisma/client'],
};

export default withNextIntl(nextConfig);
