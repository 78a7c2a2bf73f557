'use client';

import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { MakeDialog } from '#components/ui/make-dialog.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';
import type { InvitedRole } from './open-invitations.tsx';
import { type MadeInvitation, useInvitationShown } from './use-invitation-shown.ts';

type FormProps = {
  /** Where invitations of this kind are posted. */
  path: string;
  /** The first is chosen unless somebody chooses another. */
  roles: readonly [InvitedRole, ...InvitedRole[]];
};

type Props = FormProps & {
  label: string;
  title: string;
  help: string;
  /** `quiet` in a row of a table, where the title tells it from its neighbours. */
  look?: 'primary' | 'secondary' | 'quiet';
  onClose: () => void;
};

/** Asks for an address and a role, then shows the link. */
export function InviteDialog({ path, roles, label, title, help, look = 'secondary', onClose }: Props) {
  return (
    <MakeDialog<MadeInvitation>
      trigger={
        look === 'quiet' ? (
          <Button size="small" variant="quiet" aria-label={title}>
            {label}
          </Button>
        ) : (
          <Button icon={UserPlus} variant={look}>
            {label}
          </Button>
        )
      }
      title={title}
      description={help}
      shown={useInvitationShown()}
      onClose={onClose}
    >
      {(onMade) => <InviteForm path={path} roles={roles} onMade={onMade} />}
    </MakeDialog>
  );
}

/** What the API calls a refused address, in the form's words. */
const refusals = { 'already-member': 'already', 'has-account': 'hasAccount' } as const;

type Problem = 'format' | 'failed' | (typeof refusals)[keyof typeof refusals];

function InviteForm({ path, roles, onMade }: FormProps & { onMade: (made: MadeInvitation) => void }) {
  const t = useTranslations('settings.invite');
  const [role, setRole] = useState(roles[0]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    if (!email.includes('@')) return setProblem('format');
    setPending(true);
    setProblem(null);
    try {
      onMade(await request<MadeInvitation>('POST', path, { email, role }));
    } catch (error) {
      setProblem(problemWith(error));
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
        onChange={(event) => setRole(event.target.value as InvitedRole)}
        cards={roles.map((value) => ({ value, label: t(`roles.${value}`), help: t(`may.${value}`) }))}
      />
      <div>
        <Button type="submit" variant="primary" pending={pending} pendingLabel={t('sending')}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}

function problemWith(error: unknown): Problem {
  const { status, errors } = problemOf(error);
  for (const [code, problem] of Object.entries(refusals)) if (errors?.some((refused) => refused.code === code)) return problem;
  return status === 422 ? 'format' : 'failed';
}
