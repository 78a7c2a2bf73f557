'use client';

import { ThemeProvider } from 'next-themes';
import { useEffect, type ReactNode } from 'react';
import { timeZoneCookie } from '#lib/i18n/time-zone.ts';

/** What every page needs in the browser: the theme, and telling the server the reader's time zone. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    document.cookie = `${timeZoneCookie}=${zone}; path=/; max-age=31536000; samesite=lax`;
  }, []);
  return (
    // Browsers hide the nonce of a script that ran, so the two sides differ there by design.
    <ThemeProvider attribute="class" disableTransitionOnChange nonce={nonce} scriptProps={{ suppressHydrationWarning: true }}>
      {children}
    </ThemeProvider>
  );
}
