import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink, Link } from '#components/ui/link.tsx';
import { diagnosisWords } from './diagnosis-words.ts';
import type { PageEntry } from './error-page-entry.ts';
import { OwnerMark } from './owner-mark.tsx';

/** Beside the entry: who acts, what Leadport does, where in the form, and where to read on. */
export function ErrorFacts({
  entry: { owner, next, retry },
  group,
  fieldLabel,
  related,
}: {
  entry: PageEntry;
  group: string;
  fieldLabel: string | null;
  related: ReadonlyArray<{ code: string; title: string }>;
}) {
  const t = useTranslations('errors.entry');
  const words = diagnosisWords[useLocale()];
  return (
    <aside className="content-start text-base lg:border-l lg:pl-8 print:border-l-0 print:pl-0">
      <dl className="grid gap-5">
        <Fact label={t('who')}>
          <OwnerMark owner={owner}>{words.owner[owner]}</OwnerMark>
        </Fact>
        <Fact label={t('meanwhile')}>{next}</Fact>
        <Fact label={t('again')}>{t(`retry.${retry}`)}</Fact>
        <Fact label={t('appliesTo')}>{group}</Fact>
        {fieldLabel && <Fact label={t('field')}>{fieldLabel}</Fact>}
      </dl>
      {related.length > 0 && (
        <nav aria-labelledby="related" className="mt-8 border-t pt-5">
          <h2 id="related" className="mb-2 text-sm font-semibold text-muted">
            {t('related')}
          </h2>
          <ul className="grid gap-2">
            {related.map(({ code, title }) => (
              <li key={code}>
                <Link href={`/errors/${code}`} prefetch={false}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <ButtonLink href="/errors" className="mt-8 print:hidden">
        {t('more')}
      </ButtonLink>
    </aside>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
