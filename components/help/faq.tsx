import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import { Breadcrumb } from '#components/ui/page-header.tsx';
import { HelpPart } from './help-part.tsx';

/** In the order of the marketplace's own list. Each has an address of its own: `/help/faq#testLead`. */
const questions = [
  'what',
  'help',
  'mandatory',
  'verify',
  'testLead',
  'noLeads',
  'blob',
  'edu',
  'look',
  'notify',
  'salesforce',
  'missed',
  'cost',
] as const;

const linkTo = (href: string) =>
  function Linked(words: ReactNode) {
    return <Link href={href}>{words}</Link>;
  };

const parts = {
  p: (words: ReactNode) => <p>{words}</p>,
  code: (words: ReactNode) => <code className="wrap-anywhere">{words}</code>,
  guides: linkTo('/help'),
  errors: linkTo('/errors'),
  store: linkTo('/help/store-only'),
  table_guide: linkTo('/help/azure-table'),
  https_guide: linkTo('/help/https-endpoint'),
  edu: linkTo('/errors/privacy-edu'),
};

/** `suffixes` are the ends of protected addresses, as the portal's rules have them now. */
export function Faq({ leadSourceTable, suffixes }: { leadSourceTable: ReactNode; suffixes: readonly string[] }) {
  const t = useTranslations('help');
  const protectedEnds = new Intl.ListFormat(useLocale(), { type: 'disjunction' }).format(suffixes);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: '/help' }]} />
      <h1 className="mt-3 text-xl tracking-[-0.02em] sm:text-2xl">{t('faqPage.title')}</h1>
      <div className="mt-10 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,68ch)_minmax(16rem,1fr)]">
        <nav aria-labelledby="contents" className="text-base lg:order-2 lg:sticky lg:top-8 lg:self-start lg:border-l lg:pl-8 print:hidden">
          <h2 id="contents" className="mb-2 text-sm font-semibold text-muted">
            {t('faqPage.contents')}
          </h2>
          <ul className="grid gap-2">
            {questions.map((name) => (
              <li key={name}>
                <a href={`#${name}`} className="text-muted underline-offset-[3px] hover:text-ink hover:underline">
                  {t(`faqPage.items.${name}.question`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="grid min-w-0 gap-10">
          {questions.map((name) => (
            <HelpPart key={name} id={name} title={t(`faqPage.items.${name}.question`)}>
              <div className="grid gap-3">
                {t.rich(`faqPage.items.${name}.answer`, { ...parts, suffixes: protectedEnds, table: () => leadSourceTable })}
              </div>
            </HelpPart>
          ))}
        </div>
      </div>
    </>
  );
}
