'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { type MadeInvitation, useInvitationShown } from '#components/invitations/use-invitation-shown.ts';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { MakeDialog } from '#components/ui/make-dialog.tsx';
import { problemOf, request } from '#lib/api-client/request.ts';
import { useAfterChange } from './use-after-change.ts';

type Made = MadeInvitation & { name: string };
type Problems = Partial<Record<'id' | 'name' | 'email' | 'duplicate' | 'failed', true>>;

const idForm = /^[a-z0-9][a-z0-9_-]{0,49}$/;

/** Asks for a publisher and the address of its first owner, then shows the owner's link. */
export function NewPublisher() {
  const t = useTranslations('admin.people');
  const shown = useInvitationShown();
  const afterChange = useAfterChange();
  return (
    <MakeDialog<Made>
      trigger={
        <Button icon={Plus} variant="primary">
          {t('newPublisher')}
        </Button>
      }
      title={t('newPublisher')}
      description={t('newPublisherHelp')}
      shown={(made) => ({ ...shown(made), title: t('publisherMade', { name: made.name }) })}
      onClose={() => void afterChange()}
    >
      {(onMade) => <PublisherForm onMade={onMade} />}
    </MakeDialog>
  );
}

function PublisherForm({ onMade }: { onMade: (made: Made) => void }) {
  const t = useTranslations('admin.people');
  const [problems, setProblems] = useState<Problems>({});
  const [pending, setPending] = useState(false);

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [id, name, ownerEmail] = ['id', 'name', 'email'].map((field) => String(given.get(field)).trim()) as [string, string, string];
    const found: Problems = {
      ...(!idForm.test(id) && { id: true }),
      ...(name === '' && { name: true }),
      ...(!ownerEmail.includes('@') && { email: true }),
    };
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    setPending(true);
    try {
      onMade(await request<Made>('POST', '/admin/publishers', { id, name, ownerEmail }));
    } catch (error) {
      const { status } = problemOf(error);
      setProblems(status === 409 ? { duplicate: true } : status === 422 ? { email: true } : { failed: true });
    } finally {
      setPending(false);
    }
  }

  const idProblem = problems.id ? 'id' : problems.duplicate ? 'duplicate' : null;
  return (
    <form noValidate method="post" className="grid gap-4" onSubmit={(event) => void make(event)}>
      {problems.failed && <Banner state="failed" live="assertive" title={t('failed')} />}
      <Field label={t('name')} error={problems.name && t('problems.name')}>
        {(control) => <Input {...control} name="name" autoComplete="off" autoFocus maxLength={100} />}
      </Field>
      <Field label={t('publisherId')} help={t('publisherIdHelp')} error={idProblem && t(`problems.${idProblem}`)}>
        {(control) => <Input {...control} code name="id" autoComplete="off" maxLength={50} />}
      </Field>
      <Field label={t('ownerEmail')} help={t('ownerEmailHelp')} error={problems.email && t('problems.email')}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="off" maxLength={320} />}
      </Field>
      <div>
        <Button type="submit" variant="primary" pending={pending} pendingLabel={t('sending')}>
          {t('make')}
        </Button>
      </div>
    </form>
  );
}
