'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '#components/ui/badge.tsx';
import { Term } from '#components/ui/term.tsx';
import { decodeAction, decodeSource, isDoNotContact } from '#lib/leads/decode.ts';

/** Source and action in words; the codes and what they mean one touch behind. */
export function LeadOrigin({ source, action }: { source: string; action: string }) {
  const t = useTranslations('ui.term');
  const locale = useLocale();
  const [from, what] = [decodeSource(source, locale), decodeAction(action, locale)];
  return (
    <Term
      className="whitespace-nowrap underline-offset-4 hover:underline hover:decoration-dotted"
      meaning={
        <span className="grid gap-1.5">
          <Meaning code={source} text={from.meaning ?? t('unknown')} />
          <Meaning code={action} text={what.meaning ?? t('unknown')} />
        </span>
      }
    >
      {from.label}
      <span className="text-faint"> · </span>
      {isDoNotContact(action) ? <Tag tone="accent">{what.label}</Tag> : what.label}
    </Term>
  );
}

function Meaning({ code, text }: { code: string; text: string }) {
  return (
    <span>
      <code className="text-muted">{code}</code>
      <span className="block">{text}</span>
    </span>
  );
}
