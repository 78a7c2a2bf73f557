'use client';

import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { ShownOnce } from '#components/ui/shown-once.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import type { MemberRole } from './members.tsx';

type Made = { email: string; url: string; mailed: boolean };

/** Asks for an address and a role, then shows the link: it goes out by mail too, but a link in a chat arrives sooner. */
export function InviteDialog({ publisherId }: { publisherId: string }) {
  const t = useTranslations('settings.invite');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);

  function change(next: boolean) {
    setOpen(next);
    if (next) return;
    setMade(null);
    router.refresh();
  }

  return (
    <Dialog
      trigger={
        <Button icon={UserPlus} variant="primary">
          {t('button')}
        </Button>
      }
      open={open}
      onOpenChange={change}
      title={made ? t('madeTitle') : t('title')}
      description={made ? t(made.mailed ? 'mailedHelp' : 'madeHelp', { email: made.email }) : t('help')}
    >
      {made ? (
        <ShownOnce label={t('link')} value={made.url} done={t('done')} onDone={() => change(false)} />
      ) : (
        <InviteForm publisherId={publisherId} onMade={setMade} />
      )}
    </Dialog>
  );
}

function InviteForm({ publisherId, onMade }: { publisherId: string; onMade: (made: Made) => void }) {
  const t = useTranslations('settings.invite');
  const [role, setRole] = useState<MemberRole>('member');
  const [problem, setProblem] = useState<'format' | 'already' | 'failed' | null>(null);
  const [pending, setPending] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    if (!email.includes('@')) return setProblem('format');
    setPending(true);
    setProblem(null);
    try {
      onMade(await request<Made>('POST', `/publishers/${publisherId}/invitations`, { email, role }));
    } catch (error) {
      const { status, errors } = problemOf(error);
      const already = errors?.some(({ code }) => code === 'already-member') === true;
      setProblem(already ? 'already' : status === 422 ? 'format' : 'failed');
    } finally {
      setPending(false);
    }
  }

  return (
    <form noValidate method="post" className="grid gap-4" onSubmit={(event) => void send(event)}>
      {problem === 'failed' && <Banner state="failed" live="assertive" title={t('errors.failed')} />}
      <Field label={t('email')} error={problem && problem !== 'failed' && t(`errors.${problem}`)}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="off" autoFocus maxLength={320} />}
      </Field>
      <RadioCards
        legend={t('role')}
        name="role"
        value={role}
        columns={1}
        onChange={(event) => setRole(event.target.value as MemberRole)}
        cards={(['member', 'owner'] as const).map((value) => ({ value, label: t(`roles.${value}`), help: t(`may.${value}`) }))}
      />
      <div>
        <Button type="submit" variant="primary" pending={pending} pendingLabel={t('sending')}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
