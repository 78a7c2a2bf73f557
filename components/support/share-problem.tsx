'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Share2 } from 'lucide-react';
import { useLocale } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
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
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);

  function change(next: boolean) {
    setOpen(next);
    setMade(null);
  }

  return (
    <Dialog
      trigger={<Button icon={Share2}>{words.button}</Button>}
      open={open}
      onOpenChange={change}
      title={made ? words.madeTitle : words.title}
      description={made ? words.madeHelp : words.help}
    >
      {made ? (
        <MadeLink made={made} onDone={() => change(false)} />
      ) : (
        <>
          <ShareForm offerId={offerId} leadId={leadId} onMade={setMade} />
          <h3 className="mt-6 mb-1 text-sm font-semibold text-muted">{words.open}</h3>
          <OpenCaseLinks offerId={offerId} />
        </>
      )}
    </Dialog>
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

function MadeLink({ made: { url, expiresAt }, onDone }: { made: Made; onDone: () => void }) {
  const words = shareWords[useLocale()];
  return (
    <div className="grid gap-4">
      <output className="rounded border bg-sunken px-3 py-2 font-mono text-sm break-all" aria-label={words.link}>
        {url}
      </output>
      <p className="text-sm text-muted">
        {words.until} <Time value={expiresAt} />
      </p>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={url} variant="primary" size="medium" />
        <Button variant="quiet" onClick={onDone}>
          {words.done}
        </Button>
      </div>
    </div>
  );
}
