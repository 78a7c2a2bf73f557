'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StateBadge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Section } from '#components/ui/section.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';
import { previewButtons, type PreviewButton } from '#lib/offers/offer-type.ts';
import { PreviewLead } from './preview-lead.tsx';
import { useProblemWords } from './use-problem-words.ts';

type Props = { offerId: string; title: string; type: string; target: string | null; version: number; publisher: string };
type Sent = { id: string; button: PreviewButton };

/** The offer as customers see it. A press sends a lead through the tested version and shows its way. */
export function PreviewPanel({ offerId, title, type, target, version, publisher }: Props) {
  const t = useTranslations('offers.preview');
  const problemWords = useProblemWords();
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const [sending, setSending] = useState<PreviewButton | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(button: PreviewButton) {
    setSending(button);
    setProblem(null);
    try {
      const { id } = await request<{ id: string }>('POST', `/offers/${offerId}/preview-leads`, { button });
      setSent((before) => [{ id, button }, ...before]);
    } catch (error) {
      const refused = problemOf(error);
      setProblem(refused.code === 'publish-required' ? t('notTested') : t('failed', { reason: problemWords(refused) }));
    } finally {
      setSending(null);
    }
  }

  return (
    <>
      <p className="mb-4 max-w-reading text-muted">{t('description', { version: String(version) })}</p>
      <section aria-label={t('marketplace')} className="rounded border bg-raised p-6">
        <p className="text-xs font-medium text-faint">{t('marketplace')}</p>
        <div className="mt-3 flex flex-wrap items-start gap-5">
          <span aria-hidden className="grid size-16 shrink-0 place-items-center rounded bg-accent text-xl font-semibold text-on-accent">
            {title.trim().charAt(0).toUpperCase()}
          </span>
          <div className="min-w-0 grow basis-60">
            <h2 className="text-lg">{title}</h2>
            <p className="text-muted">{t('publisher', { publisher })}</p>
            <p className="mt-2 max-w-reading text-sm text-muted">{t('blurb')}</p>
            <div className="mt-4 flex flex-wrap gap-2">
              {previewButtons(type).map((button, index) => (
                <Button
                  key={button}
                  variant={index === 0 ? 'primary' : 'secondary'}
                  pending={sending === button}
                  pendingLabel={t('sending')}
                  onClick={() => void send(button)}
                >
                  {t(`buttons.${button}`)}
                </Button>
              ))}
            </div>
            <p role="alert" className="mt-2">
              {problem && (
                <StateBadge state="failed" className="whitespace-normal!">
                  <span>{problem}</span>
                </StateBadge>
              )}
            </p>
          </div>
        </div>
      </section>
      <Section title={t('sent')}>
        {sent.length === 0 ? (
          <EmptyState title={t('sentEmptyTitle')}>{t('sentEmptyText')}</EmptyState>
        ) : (
          <ul className="grid gap-3">
            {sent.map(({ id, button }) => (
              <li key={id} className="animate-arrive">
                <PreviewLead id={id} label={t(`buttons.${button}`)} offerId={offerId} target={target} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
