'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Modal } from '#components/ui/modal.tsx';
import { guardLeaving } from './leaving.ts';

/**
 * Asks before the portal leaves a page whose form holds something unsaved: by link, palette, key or closing the tab. The browser's Back
 * is not held up; a form that keeps a draft (use-draft.ts) has it again when the reader returns.
 */
export function UnsavedGuard({ active }: { active: boolean }) {
  const t = useTranslations('ui.unsaved');
  const router = useRouter();
  const [asked, setAsked] = useState<{ go: () => void } | null>(null);

  useEffect(() => {
    if (!active) return;
    const ask = (go: () => void) => setAsked({ go });
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    // Before React, whose links would be on their way already.
    const onClick = (event: MouseEvent) => {
      const href = linkAway(event);
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      ask(() => router.push(href));
    };
    const release = guardLeaving(ask);
    window.addEventListener('beforeunload', onUnload);
    window.addEventListener('click', onClick, true);
    return () => {
      release();
      window.removeEventListener('beforeunload', onUnload);
      window.removeEventListener('click', onClick, true);
    };
  }, [active, router]);

  return (
    <Modal
      role="alertdialog"
      open={asked !== null}
      onOpenChange={(open) => !open && setAsked(null)}
      title={t('title')}
      description={t('text')}
      className="top-1/2 left-1/2 w-[calc(100vw-2rem)] max-w-md! -translate-1/2 animate-float"
      footer={
        <>
          <Button variant="primary" onClick={() => setAsked(null)}>
            {t('stay')}
          </Button>
          <Button
            variant="danger"
            onClick={() => {
              setAsked(null);
              asked?.go();
            }}
          >
            {t('leave')}
          </Button>
        </>
      }
    />
  );
}

/** Where a press leads that would leave this page within the portal; null for everything else. */
function linkAway(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.defaultPrevented) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.target === '_blank' || link.hasAttribute('download')) return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  if (origin !== window.location.origin || pathname.startsWith('/api/')) return null;
  const isHere = pathname === window.location.pathname && search === window.location.search;
  return isHere ? null : pathname + search + hash;
}
