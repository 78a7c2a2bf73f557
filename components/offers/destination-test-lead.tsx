'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StateBadge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Time } from '#components/ui/time.tsx';
import { request } from '#lib/api-client/request.ts';
import type { DestinationChoice } from '#lib/destinations/choices.ts';
import type { Offer } from '#lib/offers/offer.ts';

type Confirmation = Offer['health']['confirmedByHand'];

type Props = {
  runId: string;
  marker: string;
  destination: string;
  search: NonNullable<DestinationChoice['search']>;
  /** Who found this run's test lead. */
  confirmed: Confirmation;
  mayEdit: boolean;
  onMarked: () => void;
};

/** Where no protocol proves the lead: what to look for, where, and what the publisher saw. */
export function TestLeadSearch({ runId, marker, destination, search, confirmed, mayEdit, onMarked }: Props) {
  const t = useTranslations('offers.search');
  const [answer, setAnswer] = useState<'found' | 'missing' | null>(confirmed ? 'found' : null);
  const [pending, setPending] = useState<'found' | 'missing' | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  async function say(next: 'found' | 'missing' | null) {
    setPending(next ?? 'missing');
    setHasFailed(false);
    try {
      await request('POST', `/publish-runs/${runId}/test-lead-found`, { found: next === 'found' });
      setAnswer(next);
      onMarked();
    } catch {
      setHasFailed(true);
    } finally {
      setPending(null);
    }
  }

  return (
    <section aria-labelledby="test-lead-search" className="mb-8 grid max-w-3xl gap-4 rounded border bg-raised p-4">
      <div>
        <h2 id="test-lead-search" className="font-semibold">
          {t('title')}
        </h2>
        <p className="max-w-reading text-muted">{t('text', { destination })}</p>
      </div>
      <div role="status" className="grid gap-4">
        {answer === 'found' && <Found confirmed={confirmed} />}
        {answer === 'missing' && <Suspects suspects={search.suspects} />}
      </div>
      {answer === null && (
        <>
          <p className="flex flex-wrap items-center gap-x-2">
            <span className="text-sm text-muted">{t('marker')}</span>
            <code className="wrap-anywhere">{marker}</code>
            <CopyButton text={marker} />
          </p>
          <ol className="grid max-w-reading list-decimal gap-1 pl-5">
            {search.where.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      {mayEdit && (
        <div className="flex flex-wrap items-center gap-2">
          {answer === null ? (
            <>
              <Button variant="primary" pending={pending === 'found'} pendingLabel={t('saving')} onClick={() => void say('found')}>
                {t('found')}
              </Button>
              <Button pending={pending === 'missing'} pendingLabel={t('saving')} onClick={() => void say('missing')}>
                {t('missing')}
              </Button>
            </>
          ) : (
            <Button
              size="small"
              variant="quiet"
              className="-ml-2.5"
              pending={pending !== null}
              onClick={() => (answer === 'found' ? void say(null) : setAnswer(null))}
            >
              {answer === 'found' ? t('undo') : t('back')}
            </Button>
          )}
          {hasFailed && (
            <p role="alert" className="text-sm text-failed">
              {t('failure')}
            </p>
          )}
        </div>
      )}
    </section>
  );
}

function Found({ confirmed }: { confirmed: Confirmation }) {
  const t = useTranslations('offers.search');
  return (
    <StateBadge state="delivered" className="whitespace-normal!">
      <span>{confirmed?.by ? t.rich('foundBy', { name: confirmed.by, when: () => <Time value={confirmed.at} /> }) : t('foundNow')}</span>
    </StateBadge>
  );
}

function Suspects({ suspects }: { suspects: Props['search']['suspects'] }) {
  const t = useTranslations('offers.search');
  return (
    <div className="grid gap-2">
      <p className="font-medium">{t('suspects')}</p>
      <ol className="grid list-decimal gap-1 pl-5">
        {suspects.map(({ code, title }) => (
          <li key={code}>
            <Link href={`/errors/${code}`}>{title}</Link>
          </li>
        ))}
      </ol>
      <p className="max-w-reading text-muted">{t('again')}</p>
    </div>
  );
}
