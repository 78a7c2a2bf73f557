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
    <ThemeProvider attribute="class" disableTransitionOnChange nonce={nonce} scriptProps={scriptProps}>
      {children}
    </ThemeProvider>
  );
}

/**
 * The script runs in the server's page alone, and browsers hide the nonce of one that ran: the two sides differ by design.
 * Where React makes a page anew, as it does for one not found, a script is of no use, and React warns of any it takes for one.
 */
const scriptProps = { suppressHydrationWarning: true, type: typeof window === 'undefined' ? undefined : 'text/plain' };
