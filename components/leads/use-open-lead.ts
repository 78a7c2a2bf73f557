'use client';

import { parseAsString, useQueryState } from 'nuqs';
import { useEffect, useState } from 'react';
import { useRouter } from '#lib/i18n/navigation.ts';
import { isWide } from './is-wide.ts';
import { leadLinkAttribute } from './use-log-keys.ts';

/** The lead that stands open beside the list, as the address says. */
export function useOpenLead() {
  const router = useRouter();
  const [openId, setOpenId] = useQueryState('lead', parseAsString.withOptions({ shallow: true, scroll: false }));
  const [isByHand, setByHand] = useState(false);

  useEffect(() => {
    // A link from somebody with a wider window.
    if (openId !== null && !isWide()) router.replace(`/leads/${openId}`);
  }, [openId, router]);

  function open(id: string) {
    if (!isWide()) return router.push(`/leads/${id}`);
    setByHand(true);
    // Walking from lead to lead is one step back.
    void setOpenId(id, { history: openId === null ? 'push' : 'replace' });
  }

  function close() {
    document.querySelector<HTMLElement>(`[${leadLinkAttribute}="${openId}"]`)?.focus();
    setByHand(false);
    void setOpenId(null, { history: 'replace' });
  }

  return { openId, isByHand, open, close };
}
