'use client';

import { useTranslations } from 'next-intl';
import type { RequestProblem } from '#lib/api-client/request.ts';

/** A problem without a field to point at, in the reader's language. The API itself speaks English only. */
export function useProblemWords(): (problem: RequestProblem) => string {
  const t = useTranslations('offers.problem');
  return ({ status }) => {
    if (status === 0) return t('unreachable');
    if (status === 401) return t('expired');
    if (status === 403) return t('forbidden');
    if (status === 404) return t('gone');
    return status === 503 ? t('unavailable') : t('other');
  };
}
