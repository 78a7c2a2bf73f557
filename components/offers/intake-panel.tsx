'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StateBadge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { CodePane } from '#components/ui/code-pane.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import type { Offer } from '#lib/offers/offer.ts';
import { sampleCall } from './sample-call.ts';

type Props = { offerId: string; title: string; intakeUrl: string | null; apiUrl: string };

/** The address that receives the offer's leads: copy it, replace it, paste it into the marketplace, try it. */
export function IntakePanel({ offerId, title, intakeUrl, apiUrl }: Props) {
  const t = useTranslations('offers.intake');
  const router = useRouter();
  const [rotatedUrl, setRotatedUrl] = useState<string | null>(null);
  const url = rotatedUrl ?? intakeUrl;
  if (url === null) return <p className="text-muted">{t('hidden')}</p>;

  async function rotate() {
    const offer = await request<Offer>('POST', `/offers/${offerId}/rotate-intake-token`);
    setRotatedUrl(offer.intakeUrl);
    router.refresh();
  }

  return (
    <>
      <Section title={t('title')} description={t('description')}>
        <div className="flex flex-wrap items-center gap-2 rounded border bg-raised p-3">
          <code aria-label={t('url', { title })} className="min-w-60 grow basis-0 text-sm wrap-anywhere">
            {url}
          </code>
          <CopyButton text={url} label={t('copy')} variant="primary" size="medium" />
          <ConfirmDialog
            trigger={<Button>{t('rotate')}</Button>}
            title={t('rotateTitle')}
            confirmLabel={t('rotateConfirm')}
            failure={t('rotateFailure')}
            danger
            onConfirm={rotate}
          >
            {t('rotateText')}
          </ConfirmDialog>
        </div>
        <p role="status" className="mt-2">
          {rotatedUrl && <StateBadge state="delivered">{t('rotated')}</StateBadge>}
        </p>
      </Section>
      <Section title={t('partnerCenter')}>
        <ol className="grid max-w-reading gap-2">
          {(['1', '2', '3', '4'] as const).map((step) => (
            <li key={step} className="grid grid-cols-[1.75rem_1fr]">
              <span aria-hidden className="font-semibold text-accent">
                {step}
              </span>
              <span>{t(`steps.${step}`)}</span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('try')} description={t('tryText')}>
        <CodePane title="curl" code={sampleCall(url)} wrap />
        <p className="mt-3 max-w-reading text-muted">
          {t('api', { path: apiUrl })} <Link href={`/leads?offer=${encodeURIComponent(offerId)}`}>{t('log')}</Link>
        </p>
      </Section>
    </>
  );
}
