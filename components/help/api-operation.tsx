import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Tag } from '#components/ui/badge.tsx';
import { CodePane } from '#components/ui/code-pane.tsx';
import type { ApiField, ApiOperation } from './api-reference.ts';

/** One endpoint: what it does at a glance, everything else folded below it. */
export function ApiOperationEntry({ operation }: { operation: ApiOperation }) {
  const t = useTranslations('help.docs');
  const { id, method, path, summary, roles, parameters, body, answers, curl, typescript } = operation;
  return (
    <details id={id} className="group border-b">
      <summary className="flex list-none items-start gap-3 py-3 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <ChevronRight className="mt-1 text-faint transition-transform group-open:rotate-90" aria-hidden />
        <span className="min-w-0">
          <span className="flex flex-wrap items-baseline gap-x-2 font-mono text-sm">
            <span className="font-semibold text-accent">{method}</span>
            <span className="wrap-anywhere">{path}</span>
          </span>
          <span lang="en" className="block max-w-reading text-base">
            {summary}
          </span>
        </span>
      </summary>
      <div className="grid gap-5 pt-1 pb-6 pl-7 text-base">
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          {t('roles')}: {roles ? roles.map((role) => <Tag key={role}>{role}</Tag>) : t('anyone')}
        </p>
        <Fields title={t('parameters')} fields={parameters} />
        <Fields title={t('body')} fields={body} />
        <div>
          <h4 className="mb-1 text-sm font-semibold text-muted">{t('answers')}</h4>
          <dl lang="en" className="grid gap-1">
            {answers.map(({ status, description }) => (
              <div key={status} className="grid grid-cols-[3rem_1fr]">
                <dt className="font-mono text-sm/5.5">{status}</dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
        </div>
        <CodePane title="curl" code={curl} />
        <CodePane title="TypeScript" code={typescript} />
      </div>
    </details>
  );
}

function Fields({ title, fields }: { title: string; fields: readonly ApiField[] }) {
  const t = useTranslations('help.docs');
  if (fields.length === 0) return null;
  return (
    <div>
      <h4 className="mb-1 text-sm font-semibold text-muted">{title}</h4>
      <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[minmax(8rem,max-content)_1fr]">
        {fields.map(({ name, type, required, description }) => (
          <div key={name} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
            <dt className="font-mono text-sm/5.5">
              {name} {required && <span className="font-sans text-xs text-muted">{t('required')}</span>}
            </dt>
            <dd lang="en" className="min-w-0">
              <code className="wrap-anywhere text-muted">{type}</code>
              {description && <span className="block text-sm text-muted">{description}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
