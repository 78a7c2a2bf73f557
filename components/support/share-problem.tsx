'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Share2 } from 'lucide-react';
import { useLocale } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { MakeDialog } from '#components/ui/make-dialog.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { Time } from '#components/ui/time.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';
import { OpenCaseLinks, caseLinksKey } from './open-case-links.tsx';
import { shareWords } from './share-words.ts';

const days = [1, 7, 30] as const;

type Made = { url: string; expiresAt: string };

/** The button that makes a link to one problem for people without an account: that of a lead, or the one the offer has now. */
export function ShareProblem({ offerId, leadId }: { offerId: string; leadId?: string }) {
  const words = shareWords[useLocale()];
  return (
    <MakeDialog<Made>
      trigger={<Button icon={Share2}>{words.button}</Button>}
      title={words.title}
      description={words.help}
      shown={({ url, expiresAt }) => ({
        title: words.madeTitle,
        description: words.madeHelp,
        label: words.link,
        value: url,
        note: (
          <>
            {words.until} <Time value={expiresAt} />
          </>
        ),
        done: words.done,
      })}
    >
      {(onMade) => (
        <>
          <ShareForm offerId={offerId} leadId={leadId} onMade={onMade} />
          <h3 className="mt-6 mb-1 text-sm font-semibold text-muted">{words.open}</h3>
          <OpenCaseLinks offerId={offerId} />
        </>
      )}
    </MakeDialog>
  );
}

function ShareForm({ offerId, leadId, onMade }: { offerId: string; leadId: string | undefined; onMade: (made: Made) => void }) {
  const words = shareWords[useLocale()];
  const queries = useQueryClient();
  const [chosen, setChosen] = useState('7');
  const [state, setState] = useState<'idle' | 'pending' | 'failed' | 'nothing'>('idle');

  async function share(event: FormEvent) {
    event.preventDefault();
    setState('pending');
    try {
      const made = await request<Made>('POST', `/offers/${offerId}/case-links`, { days: Number(chosen), ...(leadId && { leadId }) });
      await queries.invalidateQueries({ queryKey: caseLinksKey(offerId) });
      onMade(made);
    } catch (error) {
      setState(problemOf(error).code === 'nothing-to-share' ? 'nothing' : 'failed');
    }
  }

  return (
    <form className="grid gap-4" onSubmit={(event) => void share(event)}>
      <RadioCards
        legend={words.days}
        name="days"
        columns={3}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        cards={days.map((count) => ({ value: String(count), label: words.day(count) }))}
      />
      {(state === 'failed' || state === 'nothing') && (
        <p role="alert" className="text-sm text-failed">
          {words[state]}
        </p>
      )}
      <div>
        <Button type="submit" variant="primary" pending={state === 'pending'} pendingLabel={words.creating}>
          {words.create}
        </Button>
      </div>
    </form>
  );
}
