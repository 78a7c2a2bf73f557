import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, setRequestLocale } from 'next-intl/server';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { geist, geistExtended, geistMono } from '#components/shell/fonts.ts';
import { Providers } from '#components/shell/providers.tsx';
import { SkipLink } from '#components/shell/skip-link.tsx';
import { env } from '#lib/env.ts';
import { isLocale } from '#lib/i18n/locale.ts';
import { pickMessages } from '#lib/i18n/messages.ts';
import '../globals.css';

// The nonce of the content security policy differs per request, so no page is ever made at build time.
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(env().APP_URL),
    title: { template: '%s · Leadport', default: 'Leadport' },
    applicationName: 'Leadport',
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9fbfc' },
    { media: '(prefers-color-scheme: dark)', color: '#0d151c' },
  ],
};

export default async function RootLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const fonts = `${geist.variable} ${geistExtended.variable} ${geistMono.variable}`;
  return (
    // The theme's class is set before React arrives, hence the difference React is told to accept.
    <html lang={locale} className={fonts} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider messages={pickMessages(await getMessages(), ['ui'])}>
          <Providers nonce={nonce}>
            <SkipLink />
            {children}
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
