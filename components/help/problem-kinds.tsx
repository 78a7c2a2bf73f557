import { useTranslations } from 'next-intl';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { HelpPart } from './help-part.tsx';

const kinds = [
  ['not-json', 400],
  ['unauthorized', 401],
  ['forbidden', 403],
  ['not-found', 404],
  ['publish-running', 409],
  ['publish-required', 409],
  ['destination-required', 409],
  ['duplicate', 409],
  ['too-large', 413],
  ['invalid', 422],
  ['idempotency-key-reused', 422],
  ['too-many-calls', 429],
  ['internal', 500],
  ['unavailable', 503],
] as const;

/** Where the `type` of every problem document leads. */
export function ProblemKinds() {
  const t = useTranslations('help.docs.problems');
  return (
    <HelpPart id="problems" title={t('title')}>
      <p className="mb-4 max-w-reading text-base">{t('text')}</p>
      <Table caption={t('title')} className="text-base">
        <TableHead>
          <HeadCell>{t('slug')}</HeadCell>
          <HeadCell>{t('status')}</HeadCell>
          <HeadCell>{t('meaning')}</HeadCell>
        </TableHead>
        <TableBody>
          {kinds.map(([slug, status]) => (
            <Row key={slug} id={slug} className="target:bg-accent-soft">
              <Cell code className="sm:whitespace-nowrap">
                {slug}
              </Cell>
              <Cell code>{status}</Cell>
              <Cell>{t(`kinds.${slug}`)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </HelpPart>
  );
}
