import type { ReactNode } from 'react';
import { requireUser } from '#lib/identity/require-user.ts';

/** Before any loading screen streams: a publisher finds nothing here. */
export default async function SupportLayout({ children }: { children: ReactNode }) {
  await requireUser('/support', ['support', 'admin']);
  return children;
}
