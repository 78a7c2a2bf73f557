import { EyeOff, PhoneOff } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '#components/ui/facts.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Time } from '#components/ui/time.tsx';
import { decodeAction, decodeSource, isDoNotContact } from '#lib/leads/decode.ts';
import type { LeadView } from '#lib/leads/lead-view.ts';

/** Who it is and where the lead came from, decoded. */
export function LeadPerson({ lead }: { lead: LeadView }) {
  const t = useTranslations('leads.person');
  return (
    <div>
      {isDoNotContact(lead.action) && (
        <p className="mb-5 flex items-start gap-2.5 rounded border border-accent/40 bg-accent-soft px-3 py-2.5">
          <PhoneOff className="mt-[3px] text-accent" aria-hidden />
          <span>
            <strong>{t('dnc')}</strong> {t('dncText')}
          </span>
        </p>
      )}
      <Section title={t('title')}>
        <Person lead={lead} />
      </Section>
      <Section title={t('origin')}>
        <Origin lead={lead} />
      </Section>
    </div>
  );
}

function Person({ lead: { customer, masked, erasedAt, description } }: { lead: LeadView }) {
  const t = useTranslations('leads.person');
  if (masked) {
    return (
      <p className="flex items-start gap-2 text-muted">
        <EyeOff className="mt-[3px]" aria-hidden />
        {t('masked')}
      </p>
    );
  }
  if (!customer) return <p className="text-muted">{erasedAt ? t('erased') : t('withheld')}</p>;
  const { firstName, lastName, email, phone, company, title, country } = customer;
  return (
    <Facts
      facts={[
        { label: t('name'), value: [firstName, lastName].filter(Boolean).join(' ') },
        { label: t('jobTitle'), value: title },
        { label: t('company'), value: company },
        {
          label: t('email'),
          value: email && (
            <a
              className="text-accent underline decoration-accent/40 underline-offset-[3px] hover:decoration-accent"
              href={`mailto:${email}`}
            >
              {email}
            </a>
          ),
        },
        {
          label: t('phone'),
          value: phone && (
            <a
              className="text-accent underline decoration-accent/40 underline-offset-[3px] hover:decoration-accent"
              href={`tel:${phone.replace(/[^\d+]/g, '')}`}
            >
              {phone}
            </a>
          ),
        },
        { label: t('country'), value: country },
        { label: t('description'), value: description && <span className="whitespace-pre-wrap">{description}</span> },
      ]}
    />
  );
}

function Origin({ lead }: { lead: LeadView }) {
  const t = useTranslations('leads.person');
  const locale = useLocale();
  const [source, action] = [decodeSource(lead.source, locale), decodeAction(lead.action, locale)];
  return (
    <Facts
      facts={[
        {
          label: t('offer'),
          value: (
            <Link href={`/offers/${lead.offer}`} prefetch={false} className="font-mono text-sm/5.5">
              {lead.offer}
            </Link>
          ),
        },
        { label: t('offerTitle'), value: lead.offerTitle },
        { label: t('source'), value: <Decoded {...source} code={lead.source} /> },
        { label: t('action'), value: <Decoded {...action} code={lead.action} /> },
        { label: t('occurred'), value: lead.occurredAt && <Time value={lead.occurredAt} /> },
        { label: t('leadSource'), value: lead.leadSource, code: true },
        { label: t('externalId'), value: lead.externalId, code: true },
        { label: t('id'), value: lead.id, code: true },
        {
          label: t('extra'),
          value: hasMembers(lead.extra) ? (
            <pre className="overflow-x-auto rounded bg-sunken p-2 text-sm whitespace-pre-wrap">{JSON.stringify(lead.extra, null, 2)}</pre>
          ) : null,
        },
      ]}
    />
  );
}

function hasMembers(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function Decoded({ label, meaning, code }: { label: string; meaning: string | null; code: string }) {
  return (
    <>
      {label} {label !== code && <code className="text-sm text-muted">{code}</code>}
      {meaning && <span className="block text-sm text-muted">{meaning}</span>}
    </>
  );
}
