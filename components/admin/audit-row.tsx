import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Cell, Row } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { AuditLine } from '#lib/admin/audit-log.ts';
import { useActionWords } from './use-action-words.ts';

/** One event as a sentence's parts: when, who, what, on what. Where actors can be picked, many publishers are listed, so it names its own. */
export function AuditRow({ line, onActor }: { line: AuditLine; onActor?: (actor: string) => void }) {
  const t = useTranslations('admin.audit');
  const words = useActionWords();
  const { at, actor, actorName, action, publisher, detail } = line;
  const name = actor === 'portal' ? 'Leadport' : (actorName ?? t('gone'));
  return (
    <Row className="align-top">
      <Cell className="whitespace-nowrap max-sm:text-muted">
        <Time value={at} format="precise" />
      </Cell>
      <Cell label={t('who')}>
        {onActor ? (
          <button
            type="button"
            title={t('onlyBy', { name })}
            onClick={() => onActor(actor)}
            className="text-left underline-offset-[3px] hover:text-accent hover:underline"
          >
            {name}
          </button>
        ) : (
          name
        )}
        {actor.startsWith('key:') && <span className="ml-1.5 text-sm text-muted">{t('byKey')}</span>}
      </Cell>
      <Cell className="max-sm:block!">
        {words(action)}
        {detail && <Detail detail={detail} />}
      </Cell>
      <Cell label={t('subject')} className="wrap-anywhere">
        <Subject line={line} />
      </Cell>
      {onActor && <Cell label={t('publisher')}>{publisher ?? '–'}</Cell>}
    </Row>
  );
}

function Detail({ detail }: { detail: Record<string, unknown> }) {
  const t = useTranslations('admin.audit');
  return (
    <details className="text-sm text-muted">
      <summary>{t('details')}</summary>
      <dl className="mt-1 grid grid-cols-[max-content_1fr] gap-x-3 font-mono">
        {Object.entries(detail).map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="wrap-anywhere text-ink">{String(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Subject({ line: { action, subject, subjectName } }: { line: AuditLine }) {
  if (subject === null) return '–';
  if (subjectName !== null) return subjectName;
  const style = 'font-mono text-sm';
  if (/^lead\./.test(action))
    return (
      <Link href={`/leads/${subject}`} prefetch={false} className={style}>
        {subject}
      </Link>
    );
  if (/^[a-z0-9][a-z0-9_-]*\.\S+$/.test(subject))
    return (
      <Link href={`/offers/${subject}`} prefetch={false} className={style}>
        {subject}
      </Link>
    );
  return <span className={style}>{subject}</span>;
}
