import type { ReactNode } from 'react';
import { PublicShell } from '#components/shell/public-shell.tsx';
import { currentUser } from '#lib/identity/require-user.ts';

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell signedIn={(await currentUser()) !== null}>{children}</PublicShell>;
}
