import { useTranslations } from 'next-intl';
import { StateBadge, type State } from '#components/ui/badge.tsx';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';

type Arrival = {
  time: string;
  person: string;
  company: string;
  destination: string;
  place: string;
  state: State;
  text: 'confirmed' | 'accepted' | 'next' | 'held';
};

// Companies that exist in Microsoft's documentation only.
const arrivals: readonly Arrival[] = [
  {
    time: '09:14',
    person: 'Mona Kane',
    company: 'Fabrikam',
    destination: 'azure-table',
    place: 'Azure Table',
    state: 'delivered',
    text: 'confirmed',
  },
  {
    time: '09:12',
    person: 'Luca Galli',
    company: 'Adventure Works',
    destination: 'https-endpoint',
    place: 'HTTPS',
    state: 'delivered',
    text: 'accepted',
  },
  {
    time: '09:11',
    person: 'Irene Conti',
    company: 'Tailspin Toys',
    destination: 'dynamics-365',
    place: 'Dynamics 365',
    state: 'needs-you',
    text: 'held',
  },
  {
    time: '09:08',
    person: 'Ben Walters',
    company: 'Northwind',
    destination: 'https-endpoint',
    place: 'HTTPS',
    state: 'waiting',
    text: 'next',
  },
  {
    time: '09:03',
    person: 'Kim Akers',
    company: 'Litware',
    destination: 'azure-table',
    place: 'Azure Table',
    state: 'delivered',
    text: 'confirmed',
  },
  {
    time: '08:57',
    person: 'Sara Davis',
    company: 'Wingtip Toys',
    destination: 'azure-table',
    place: 'Azure Table',
    state: 'delivered',
    text: 'confirmed',
  },
];

/** The lead log in small, so that a visitor sees at once what the product is: a timetable. */
export function Board() {
  const t = useTranslations('home.board');
  return (
    <figure className="min-w-0 rounded border bg-raised text-base">
      <figcaption className="flex items-baseline justify-between gap-4 border-b px-4 py-2.5">
        <span className="font-semibold">{t('caption')}</span>
        <span className="text-sm text-muted">{t('sample')}</span>
      </figcaption>
      <div className="px-4 pb-1">
        <Table caption={t('caption')} comfortable className="[&_tbody_tr:last-child]:border-b-0">
          <TableHead>
            <HeadCell>{t('time')}</HeadCell>
            <HeadCell>{t('lead')}</HeadCell>
            <HeadCell className="max-sm:hidden">{t('destination')}</HeadCell>
            <HeadCell>{t('state')}</HeadCell>
          </TableHead>
          <TableBody>
            {arrivals.map((arrival) => (
              <Row key={arrival.time}>
                <Cell className="text-muted">{arrival.time}</Cell>
                <Cell>
                  <span className="block leading-tight font-medium">{arrival.person}</span>
                  <span className="text-sm text-muted">{arrival.company}</span>
                </Cell>
                <Cell className="whitespace-nowrap max-sm:hidden">
                  <DestinationMark type={arrival.destination} className="mr-2 inline align-[-3px]" />
                  {arrival.place}
                </Cell>
                <Cell>
                  <StateBadge state={arrival.state}>{t(arrival.text)}</StateBadge>
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      </div>
    </figure>
  );
}
