import { useTranslations } from 'next-intl';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';

/** The words of `Source-Action|Offer`, decoded as the lead log decodes them. */
export function LeadSourceTable({ words }: { words: ReadonlyArray<{ word: string; label: string; meaning: string | null }> }) {
  const t = useTranslations('help.leadSource');
  return (
    <Table caption={t('caption')} className="text-base">
      <TableHead>
        <HeadCell>{t('word')}</HeadCell>
        <HeadCell>{t('meaning')}</HeadCell>
      </TableHead>
      <TableBody>
        {words.map(({ word, label, meaning }) => (
          <Row key={word}>
            <Cell code>{word}</Cell>
            <Cell>{meaning ?? label}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
