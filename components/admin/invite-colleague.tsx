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
import { problemOf, request } from '#lib/api-client/request.ts';
import { MadeLink } from './made-link.tsx';
import { useAfterChange } from './use-after-change.ts';

type Made = { email: string; url: string; mailed: boolean };
type Role = 'support' | 'admin';

/** Asks for an address and a role, then shows the link with which somebody new sets their own password. */
export function InviteColleague() {
  const t = useTranslations('admin.people');
  const afterChange = useAfterChange();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);

  function change(next: boolean) {
    setOpen(next);
    if (next) return;
    setMade(null);
    void afterChange();
  }

  return (
    <Dialog
      trigger={<Button icon={UserPlus}>{t('invite')}</Button>}
      open={open}
      onOpenChange={change}
      title={t(made ? 'madeTitle' : 'inviteTitle')}
      description={made ? t(made.mailed ? 'mailedHelp' : 'madeHelp', { email: made.email }) : t('inviteHelp')}
    >
      {made ? <MadeLink url={made.url} onDone={() => change(false)} /> : <InviteForm onMade={setMade} />}
    </Dialog>
  );
}

function InviteForm({ onMade }: { onMade: (made: Made) => void }) {
  const t = useTranslations('admin.people');
  const [role, setRole] = useState<Role>('support');
  const [problem, setProblem] = useState<'email' | 'hasAccount' | 'failed' | null>(null);
  const [pending, setPending] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    if (!email.includes('@')) return setProblem('email');
    setPending(true);
    setProblem(null);
    try {
      onMade(await request<Made>('POST', '/admin/invitations', { email, role }));
    } catch (error) {
      const { status, errors } = problemOf(error);
      setProblem(errors?.some(({ code }) => code === 'has-account') ? 'hasAccount' : status === 422 ? 'email' : 'failed');
    } finally {
      setPending(false);
    }
  }

  return (
    <form noValidate method="post" className="grid gap-4" onSubmit={(event) => void send(event)}>
      {problem === 'failed' && <Banner state="failed" live="assertive" title={t('failed')} />}
      <Field label={t('email')} error={problem && problem !== 'failed' && t(`problems.${problem}`)}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="off" autoFocus maxLength={320} />}
      </Field>
      <RadioCards
        legend={t('role')}
        name="role"
        value={role}
        columns={1}
        onChange={(event) => setRole(event.target.value as Role)}
        cards={(['support', 'admin'] as const).map((value) => ({ value, label: t(`roles.${value}`), help: t(`may.${value}`) }))}
      />
      <div>
        <Button type="submit" variant="primary" pending={pending} pendingLabel={t('sending')}>
          {t('makeLink')}
        </Button>
      </div>
    </form>
  );
}
