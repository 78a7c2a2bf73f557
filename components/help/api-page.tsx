import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CodePane } from '#components/ui/code-pane.tsx';
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
  'notification-rules',
  'unsubscribe',
  'health-report',
  'saved-views',
  'api-keys',
  'publishers',
  'invitations',
  'account',
  'admin',
] as const;

/** The API in groups, read from its own document. */
export function ApiPage({ operations, base, isDemo }: { operations: ReadonlyMap<string, ApiOperation[]>; base: string; isDemo: boolean }) {
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
            openapi: (words) => <FileLink href="/api/openapi.json">{words}</FileLink>,
            http: (words) => <FileLink href="/api/leadport.http">{words}</FileLink>,
          })}
        </p>
        <p className="text-base text-muted">{t('docs.english')}</p>
      </header>
      <div className="mt-10 grid gap-x-14 gap-y-10 lg:grid-cols-[1fr_14rem]">
        <nav aria-labelledby="contents" className="text-base lg:order-2 lg:sticky lg:top-8 lg:self-start lg:border-l lg:pl-8 print:hidden">
          <h2 id="contents" className="mb-2 text-sm font-semibold text-muted">
            {t('docs.contents')}
          </h2>
          <ul className="grid gap-2">
            {[
              ['start', t('docs.start.title')] as const,
              ...names.map((name) => [name, label(name)] as const),
              ['problems', t('docs.problems.title')] as const,
            ].map(([name, text]) => (
              <li key={name}>
                <a href={`#${name}`} className="text-muted underline-offset-[3px] hover:text-ink hover:underline">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="grid min-w-0 gap-12">
          <HelpPart id="start" title={t('docs.start.title')}>
            <p className="mb-3 max-w-reading text-base text-muted">{t('docs.start.text')}</p>
            <CodePane
              title={t('docs.start.shell')}
              code={`export LEADPORT_URL=${base}\nexport LEADPORT_KEY=${isDemo ? demoKey : 'lp_…'}`}
            />
            {isDemo && <p className="mt-3 max-w-reading text-sm text-muted">{t('docs.start.demo')}</p>}
          </HelpPart>
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

/** The publisher's key of the demo, taken from its file. */
const demoKey = `$(node -p "JSON.parse(fs.readFileSync('.data/demo.json')).apiKeys.publisher")`;

function FileLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="text-accent underline decoration-accent/40 underline-offset-[3px]">
      {children}
    </a>
  );
}
