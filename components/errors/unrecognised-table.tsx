import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import type { UnrecognisedKind } from '#lib/diagnosis/list-unrecognised.ts';

/** Kinds of answers with what they were, how often, and a tick to put several aside at once. */
export function UnrecognisedTable({
  kinds,
  settled,
  isChanging,
  onChange,
}: {
  kinds: readonly UnrecognisedKind[];
  settled: boolean;
  isChanging: boolean;
  onChange: (ids: string[]) => void;
}) {
  const t = useTranslations('errors.unrecognised');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = kinds.filter(({ id }) => ticked.has(id)).map(({ id }) => id);

  function tick(ids: readonly string[], isTicked: boolean) {
    setTicked((before) => new Set(isTicked ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  }

  return (
    <>
      <div className="mb-1 flex min-h-9 flex-wrap items-center gap-4 pl-2">
        <Checkbox
          label={t('selectAll')}
          checked={chosen.length === kinds.length}
          onChange={({ target }) =>
            tick(
              kinds.map(({ id }) => id),
              target.checked,
            )
          }
        />
        {chosen.length > 0 && (
          <Button size="small" pending={isChanging} onClick={() => onChange(chosen)}>
            {t(settled ? 'reopenAll' : 'settleAll', { count: chosen.length })}
          </Button>
        )}
      </div>
      <Table caption={t('title')} stacked>
        <TableHead>
          <HeadCell>{t('answer')}</HeadCell>
          <HeadCell>{t('seen')}</HeadCell>
          <HeadCell align="end">{t('publishers')}</HeadCell>
          <HeadCell>{t('last')}</HeadCell>
        </TableHead>
        <TableBody>
          {kinds.map((kind) => (
            <Row key={kind.id} className="align-top">
              <Cell>
                <Checkbox
                  label={<Origin kind={kind} />}
                  checked={ticked.has(kind.id)}
                  onChange={({ target }) => tick([kind.id], target.checked)}
                />
                <Text text={kind.text} />
              </Cell>
              <Cell label={t('seen')} className="whitespace-nowrap">
                {kind.deliveries > 0 && <span className="block">{t('deliveries', { count: kind.deliveries })}</span>}
                {kind.pasted > 0 && <span className="block text-muted">{t('pasted', { count: kind.pasted })}</span>}
              </Cell>
              <Cell label={t('publishers')} align="end">
                {kind.publishers || '–'}
              </Cell>
              <Cell label={t('last')} className="whitespace-nowrap">
                <Time value={kind.lastSeenAt} format="relative" />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </>
  );
}

function Origin({ kind: { destination, httpStatus, vendorCode } }: { kind: UnrecognisedKind }) {
  const t = useTranslations('errors.unrecognised');
  return (
    <span className="flex flex-wrap gap-x-3 font-medium">
      {destination ?? t('anywhere')}
      {httpStatus !== null && <span className="text-muted">{t('http', { status: httpStatus })}</span>}
      {vendorCode !== null && <code className="text-muted">{vendorCode}</code>}
    </span>
  );
}

const folded = 240;

/** Long answers show their beginning. */
function Text({ text }: { text: string }) {
  const t = useTranslations('errors.unrecognised');
  const style = 'mt-1 max-w-reading pl-6.5 font-mono text-sm wrap-anywhere text-muted';
  if (text === '') return <p className={style}>{t('noText')}</p>;
  if (text.length <= folded) return <p className={style}>{text}</p>;
  return (
    <details className={style}>
      <summary>{text.slice(0, folded)}…</summary>
      <p className="mt-2 text-ink">{text}</p>
    </details>
  );
}
