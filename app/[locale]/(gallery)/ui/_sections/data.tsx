import { StateBadge, type State } from '#components/ui/badge.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { FilterChip, FilterChips } from '#components/ui/filter-chips.tsx';
import { Link } from '#components/ui/link.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Section } from '#components/ui/section.tsx';
import { Stat, StatRow } from '#components/ui/stat.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';

const leads: ReadonlyArray<{ id: string; at: string; name: string; company: string; action: string; state: State; word?: string }> = [
  {
    id: '1',
    at: '2026-11-23T05:14:05Z',
    name: 'Mona Kane',
    company: 'Fabrikam',
    action: 'Get it now',
    state: 'delivered',
    word: 'Confirmed',
  },
  {
    id: '2',
    at: '2026-11-23T05:11:40Z',
    name: 'Irene Conti',
    company: 'Tailspin Toys',
    action: 'Contact me',
    state: 'needs-you',
    word: 'Held',
  },
  { id: '3', at: '2026-11-23T05:08:13Z', name: 'Zdeněk Müller', company: 'Northwind', action: 'Contact me', state: 'waiting' },
  {
    id: '4',
    at: '2026-11-22T22:41:00Z',
    name: 'Łucja Nowak',
    company: 'Wingtip Toys',
    action: 'Test drive',
    state: 'failed',
    word: 'Given up',
  },
];

export function DataSamples() {
  return (
    <Section title="Data">
      <StatRow>
        <Stat label="Received" value="1,204" hint="last 24 hours" href="/ui" />
        <Stat label="Delivered" value="1,188" state="delivered" />
        <Stat label="Waiting" value="4" state="waiting" />
        <Stat label="Need you" value="12" state="needs-you" hint="since 09:14" href="/ui" />
      </StatRow>
      <FilterChips label="Filter by state" className="mt-6">
        <FilterChip href="/ui">All</FilterChip>
        <FilterChip href="/ui" selected count="12">
          Needs you
        </FilterChip>
        <FilterChip href="/ui" count="4">
          Waiting
        </FilterChip>
      </FilterChips>
      <Table caption="Leads" stacked className="mt-2">
        <TableHead>
          <HeadCell>Time</HeadCell>
          <HeadCell>Lead</HeadCell>
          <HeadCell>Action</HeadCell>
          <HeadCell align="end">Attempts</HeadCell>
          <HeadCell>State</HeadCell>
        </TableHead>
        <TableBody>
          {leads.map((lead, index) => (
            <Row key={lead.id} selected={index === 1}>
              <Cell label="Time" className="text-muted">
                <Time value={lead.at} format="precise" />
              </Cell>
              <Cell label="Lead">
                <span>
                  <Link quiet href="/ui">
                    {lead.name}
                  </Link>{' '}
                  <span className="text-muted">{lead.company}</span>
                </span>
              </Cell>
              <Cell label="Action">{lead.action}</Cell>
              <Cell label="Attempts" align="end">
                {index + 1}
              </Cell>
              <Cell label="State">
                <StateBadge state={lead.state}>{lead.word}</StateBadge>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <Pagination newerHref="/ui" olderHref="/ui">
        Newest first
      </Pagination>
      <Facts
        className="mt-6"
        facts={[
          { label: 'Lead ID', value: '0199f3a2-7c41-7e02-9b1d-1f0a52c8e6d7', code: true },
          { label: 'Received', value: <Time value={leads[0]!.at} /> },
          { label: 'That was', value: <Time value={leads[0]!.at} format="relative" /> },
          { label: 'Source', value: 'Azure Marketplace, “Get it now”' },
          { label: 'Left out', value: null },
        ]}
      />
    </Section>
  );
}
