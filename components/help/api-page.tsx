import { useTranslations } from 'next-intl';
import { Breadcrumb } from '#components/ui/page-header.tsx';
import { ApiOperationEntry } from './api-operation.tsx';
import type { ApiOperation } from './api-reference.ts';
import { HelpPart } from './help-part.tsx';
import { ProblemKinds } from './problem-kinds.tsx';

const groups = [
  'leads',
  'offers',
  'publish-runs',
  'redeliveries',
  'erasures',
  'errors',
  'diagnose',
  'alerts',
  'health',
  'api-keys',
  'publishers',
  'invitations',
  'account',
  'admin',
] as const;

/** The API in groups, read from its own document. */
export function ApiPage({ operations, base }: { operations: ReadonlyMap<string, ApiOperation[]>; base: string }) {
  const t = useTranslations('help');
  const known: readonly string[] = groups;
  const names = [...groups.filter((name) => operations.has(name)), ...[...operations.keys()].filter((name) => !known.includes(name))];
  const label = (name: string) => (groups.some((group) => group === name) ? t(`docs.groups.${name as (typeof groups)[number]}`) : name);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: '/help' }]} />
      <header className="mt-3 grid max-w-reading gap-3">
        <h1 className="text-xl tracking-[-0.02em] sm:text-2xl">{t('docs.title')}</h1>
        <p className="text-muted">
          {t.rich('docs.description', {
            link: (words) => (
              <a href="/api/openapi.json" className="text-accent underline decoration-accent/40 underline-offset-[3px]">
                {words}
              </a>
            ),
          })}
        </p>
        <p className="text-base text-muted">
          {t.rich('docs.base', { base: () => <code className="text-ink">{base}</code> })} {t('docs.key')} {t('docs.english')}
        </p>
      </header>
      <div className="mt-10 grid gap-x-14 gap-y-10 lg:grid-cols-[1fr_14rem]">
        <nav aria-labelledby="contents" className="text-base lg:order-2 lg:sticky lg:top-8 lg:self-start lg:border-l lg:pl-8 print:hidden">
          <h2 id="contents" className="mb-2 text-sm font-semibold text-muted">
            {t('docs.contents')}
          </h2>
          <ul className="grid gap-2">
            {[...names.map((name) => [name, label(name)] as const), ['problems', t('docs.problems.title')] as const].map(([name, text]) => (
              <li key={name}>
                <a href={`#${name}`} className="text-muted underline-offset-[3px] hover:text-ink hover:underline">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="grid min-w-0 gap-12">
          {names.map((name) => (
            <HelpPart key={name} id={name} title={label(name)}>
              <div className="border-t">
                {operations.get(name)!.map((operation) => (
                  <ApiOperationEntry key={operation.id} operation={operation} />
                ))}
              </div>
            </HelpPart>
          ))}
          <ProblemKinds />
        </div>
      </div>
    </>
  );
}
