import { useLocale } from 'next-intl';
import { Tag } from '#components/ui/badge.tsx';
import { decodeAction, decodeSource, isDoNotContact } from '#lib/leads/decode.ts';

/** Source and action in words; the code and its meaning on hover, and on the lead's page in full. */
export function LeadOrigin({ source, action }: { source: string; action: string }) {
  const locale = useLocale();
  const [from, what] = [decodeSource(source, locale), decodeAction(action, locale)];
  return (
    <span className="whitespace-nowrap">
      <span title={[source, from.meaning].filter(Boolean).join(': ')}>{from.label}</span>
      <span className="text-faint"> · </span>
      <span title={what.meaning ?? action}>{isDoNotContact(action) ? <Tag tone="accent">{what.label}</Tag> : what.label}</span>
    </span>
  );
}
