import { useTranslations } from 'next-intl';
import { Facts } from '#components/ui/facts.tsx';
import { Section } from '#components/ui/section.tsx';
import type { LeadView } from '#lib/leads/lead-view.ts';

/** What the destination returned as proof, word for word. */
export function LeadReceipt({ lead: { delivery } }: { lead: LeadView }) {
  const t = useTranslations('leads.detail');
  if (!delivery.receipt?.reference && !delivery.receipt?.detail) return null;
  return (
    <Section title={t('receipt')}>
      <Facts
        facts={[
          { label: t('reference'), value: delivery.receipt.reference, code: true },
          ...Object.entries(delivery.receipt.detail ?? {}).map(([key, value]) => ({
            label: isReceiptKey(key) ? t(`receiptKeys.${key}`) : key,
            value,
            code: true,
          })),
        ]}
      />
    </Section>
  );
}

const receiptKeys = [
  'status',
  'isProcessed',
  'lookIn',
  'leadSource',
  'container',
  'file',
  'fileMade',
  'alreadyThere',
  'tableMade',
  'partitionKey',
  'rowKey',
  'readBack',
  'leadid',
  'leadId',
  'munchkinId',
  'formId',
] as const;

/** What a destination added since, or said long ago, is shown under its own name. */
function isReceiptKey(key: string): key is (typeof receiptKeys)[number] {
  return (receiptKeys as readonly string[]).includes(key);
}
