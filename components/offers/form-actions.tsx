'use client';

import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { useFormState } from 'react-hook-form';
import { StateBadge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import type { Notice } from './use-publish.ts';

/** Save and Publish below the fields, and what became of the last press. Stands inside the destination form. */
export function FormActions({
  mayEdit,
  pending,
  notice,
  isRunning,
}: {
  mayEdit: boolean;
  pending: 'save' | 'publish' | null;
  notice: Notice | null;
  isRunning: boolean;
}) {
  const t = useTranslations('offers.destination');
  const { errors, submitCount } = useFormState();
  const wrong = Object.keys(errors).length;
  if (!mayEdit) return <p className="text-muted">{t('readOnly')}</p>;
  return (
    <div className="grid gap-3 border-t pt-5">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          value="publish"
          onMouseDown={keepFocus}
          variant="primary"
          disabled={pending === 'save'}
          pending={pending === 'publish' || isRunning}
          pendingLabel={isRunning ? t('publish') : t('publishing')}
        >
          {t('publish')}
        </Button>
        <Button
          type="submit"
          value="save"
          onMouseDown={keepFocus}
          disabled={pending === 'publish'}
          pending={pending === 'save'}
          pendingLabel={t('saving')}
        >
          {t('save')}
        </Button>
        <span role="status" className="min-w-0">
          {submitCount > 0 && wrong > 0 ? (
            <StateBadge state="failed">{t('errors', { count: wrong })}</StateBadge>
          ) : (
            notice && <NoticeLine notice={notice} />
          )}
        </span>
      </div>
      <p className="max-w-reading text-sm text-muted">{t('publishHelp')}</p>
    </div>
  );
}

/** Leaving a field may show an error, which moves the button away between the press and the release: the click would be lost. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

const tones = { good: 'delivered', plain: 'neutral', bad: 'failed' } as const;

function NoticeLine({ notice: { tone, text, code } }: { notice: Notice }) {
  const t = useTranslations('offers.destination');
  return (
    <>
      <StateBadge state={tones[tone]} className="whitespace-normal!">
        <span>{text}</span>
      </StateBadge>{' '}
      {code && <Link href={`/errors/${code}`}>{t('explain')}</Link>}
    </>
  );
}
