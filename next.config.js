import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // The optimizer fetches URLs on the server; the portal shows no foreign pictures.
  images: { unoptimized: true },
  // The front server compresses nothing either: a reverse proxy does it better. Locally it costs more than it saves.
  compress: true,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-boss', 'pino', 'undici', '@prisma/client'],
};

export default withNextIntl(nextConfig);
