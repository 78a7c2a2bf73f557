import type { ReactNode } from 'react';
import { PortalShell } from '#components/shell/portal-shell.tsx';
import { countUnread } from '#lib/alerts/list-alerts.ts';
import { mayManage, reachOf } from '#lib/identity/caller.ts';
import { currentUser } from '#lib/identity/require-user.ts';
import { countOffersNeedingYou } from '#lib/offers/count-needing.ts';

/** The frame of every page behind the sign-in. Each page guards itself: only it knows where a visitor wanted to go. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const user = await currentUser();
  if (!user) return children;
  return (
    <PortalShell
      user={{ name: user.name, email: user.email, role: user.role }}
      publishers={user.publishers.map(({ id, name }) => ({ id, name }))}
      activePublisherId={user.publisherId}
      manages={mayManage(user, user.publisherId)}
      counts={{ offers: await countOffersNeedingYou(reachOf(user)) }}
      unread={user.role === 'publisher' ? await countUnread(user) : null}
    >
      {children}
    </PortalShell>
  );
}
