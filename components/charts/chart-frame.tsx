'use client';

import { ChartNoAxesColumn, Table2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';

/** A chart's numbers as rows: the first cell of each names it. */
export type ChartTable = { head: readonly string[]; rows: ReadonlyArray<readonly ReactNode[]> };

/** A chart and, at the press of a button, the same numbers as a table. */
export function ChartFrame({
  title,
  description,
  table,
  children,
}: {
  title: string;
  description?: ReactNode;
  table: ChartTable;
  children: ReactNode;
}) {
  const t = useTranslations('health.chart');
  const [isTable, setTable] = useState(false);
  return (
    <section className="mt-8 min-w-0 break-inside-avoid">
      <div className="mb-3 flex items-start justify-between gap-4">
        <div>
          <h2 className="text-md font-semibold">{title}</h2>
          {description && <p className="text-sm text-muted">{description}</p>}
        </div>
        <Button
          variant="quiet"
          size="small"
          icon={isTable ? ChartNoAxesColumn : Table2}
          className="text-muted! print:hidden"
          aria-label={`${t(isTable ? 'asChart' : 'asTable')}: ${title}`}
          onClick={() => setTable(!isTable)}
        >
          {t(isTable ? 'asChart' : 'asTable')}
        </Button>
      </div>
      {isTable ? (
        <Table caption={title} className="max-h-96 overflow-y-auto">
          <TableHead>
            {table.head.map((name, index) => (
              <HeadCell key={name} align={index === 0 ? 'start' : 'end'}>
                {name}
              </HeadCell>
            ))}
          </TableHead>
          <TableBody>
            {table.rows.map((cells, row) => (
              <Row key={row}>
                {cells.map((cell, index) => (
                  <Cell key={index} align={index === 0 ? 'start' : 'end'} className="whitespace-nowrap">
                    {cell}
                  </Cell>
                ))}
              </Row>
            ))}
          </TableBody>
        </Table>
      ) : (
        children
      )}
    </section>
  );
}
