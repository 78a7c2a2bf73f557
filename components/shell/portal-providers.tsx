'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

/** What the portal's live pages share: one cache over /api/v1. */
export function PortalProviders({ children }: { children: ReactNode }) {
  // The server's result seeds the cache, so nothing is fetched again at once; the next look at the tab refreshes.
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: 1 } } }));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
