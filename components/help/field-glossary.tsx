import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '#components/ui/badge.tsx';
import type { DestinationSpec, Field } from '#lib/destinations/contract.ts';

/** What the form asks for and where each value is found, in the form's order. */
export function FieldGlossary({ spec }: { spec: DestinationSpec }) {
  return (
    <dl>
      {Object.entries(spec.fields).map(([name, field]) => (
        <Entry key={name} field={field} />
      ))}
    </dl>
  );
}

function Entry({ field: { label, help, where, kind, optional } }: { field: Field }) {
  const t = useTranslations('help.guide');
  const locale = useLocale();
  return (
    <div className="grid gap-x-8 gap-y-1 border-t py-4 first:border-t-0 first:pt-0 sm:grid-cols-[11rem_1fr]">
      <dt className="font-medium">
        {label[locale]} {optional && <Tag className="ml-1 align-[1px]">{t('optional')}</Tag>}
      </dt>
      <dd className="grid min-w-0 gap-1 text-base">
        <p>{help[locale]}</p>
        {where && <p className="text-muted">{where[locale]}</p>}
        {kind === 'secret' && <p className="text-sm text-muted">{t('secret')}</p>}
        {kind === 'secret-url' && <p className="text-sm text-muted">{t('secretUrl')}</p>}
      </dd>
    </div>
  );
}
