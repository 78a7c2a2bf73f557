import { useTranslations } from 'next-intl';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { Link } from '#components/ui/link.tsx';
import { owners, type PageEntry } from './error-page-entry.ts';

export type CatalogueGroup = { id: string; label: string; description: string | null; entries: readonly PageEntry[] };

/** The catalogue like an index: by destination, and in it by who has to act. */
export function CatalogueList({ groups }: { groups: readonly CatalogueGroup[] }) {
  const t = useTranslations('errors');
  return groups
    .filter(({ entries }) => entries.length > 0)
    .map(({ id, label, description, entries }) => (
      <section key={id} aria-labelledby={`group-${id}`} className="mt-12 first:mt-8">
        <div className="flex flex-wrap items-baseline gap-x-3 border-b pb-2">
          <h2 id={`group-${id}`} className="flex items-center gap-2 text-lg">
            {id !== 'network' && id !== 'any' && <DestinationMark type={id} />}
            {label}
          </h2>
          <span className="text-sm text-muted">{t('count', { count: entries.length })}</span>
        </div>
        {description && <p className="mt-2 max-w-reading text-base text-muted">{description}</p>}
        {owners.map((owner) => (
          <OwnerPart key={owner} title={t(`owner.${owner}`)} entries={entries.filter((entry) => entry.owner === owner)} />
        ))}
      </section>
    ));
}

function OwnerPart({ title, entries }: { title: string; entries: readonly PageEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <div className="mt-5 grid gap-x-8 gap-y-1 md:grid-cols-[10rem_1fr]">
      <h3 className="text-sm/7 font-semibold text-muted">{title}</h3>
      <ul className="min-w-0">
        {entries.map(({ code, title, cause }) => (
          <li key={code} className="border-b py-2 last:border-b-0">
            <Link quiet href={`/errors/${code}`} prefetch={false}>
              {title}
            </Link>
            <p className="line-clamp-1 max-w-reading text-sm text-muted">{cause}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
