import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Customer } from '#lib/leads/lead.ts';
import type { LeadView } from '#lib/leads/lead-view.ts';

/** A person and their company; or why there is none to see. `customer` undefined means the reader may not see it. */
export function LeadName({ customer, withheld }: { customer: Customer | null | undefined; withheld: boolean }) {
  const t = useTranslations('leads.name');
  if (withheld || customer === null) return <span className="text-muted">{t('none')}</span>;
  if (customer === undefined) {
    return (
      <span className="inline-flex items-center gap-1.5 text-muted">
        <EyeOff className="size-3.5!" aria-hidden />
        {t('masked')}
      </span>
    );
  }
  return <>{nameOf(customer) ?? t('unnamed')}</>;
}

/** The best there is to call a lead by. */
export function nameOf({ firstName, lastName, email, company, phone }: Customer): string | null {
  return [firstName, lastName].filter(Boolean).join(' ') || email || company || phone || null;
}

/** What a lead's page or panel is headed with. */
export function useLeadTitle(): (lead: LeadView) => string {
  const t = useTranslations('leads.name');
  return ({ masked, customer }) => (masked ? t('masked') : ((customer && nameOf(customer)) ?? t('none')));
}
