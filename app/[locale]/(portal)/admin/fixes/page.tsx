import { getLocale, getTranslations } from 'next-intl/server';
import { FixTable } from '#components/errors/fix-table.tsx';
import { FilterChip, FilterChips } from '#components/ui/filter-chips.tsx';
import { Section } from '#components/ui/section.tsx';
import { entryOf } from '#lib/destinations/catalogue.ts';
import { patienceDays, readFixFigures } from '#lib/diagnosis/fix-figures.ts';
import { worstFirst } from '#lib/diagnosis/worst-first.ts';
import { requireUser } from '#lib/identity/require-user.ts';

const periods = [30, 90, 365] as const;

export async function generateMetadata() {
  const t = await getTranslations('errors.fixes');
  return { title: t('title') };
}

export default async function FixesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  await requireUser('/admin/fixes', ['admin']);
  const t = await getTranslations('errors.fixes');
  const locale = await getLocale();
  const asked = Number((await searchParams)['days']);
  const days = periods.find((period) => period === asked) ?? 90;
  const now = new Date();
  const figures = await readFixFigures(new Date(now.getTime() - days * 86_400_000), now);
  return (
    <Section title={t('title')} description={t('description', { days: patienceDays })}>
      <FilterChips label={t('period')}>
        {periods.map((period) => (
          <FilterChip key={period} href={period === 90 ? '/admin/fixes' : `/admin/fixes?days=${period}`} selected={period === days}>
            {t('days', { days: period })}
          </FilterChip>
        ))}
      </FilterChips>
      <div className="mt-4">
        <FixTable
          rows={worstFirst(figures).map((row) => {
            const { owner, text } = entryOf(row.code);
            return { ...row, title: text[locale].title, owner };
          })}
        />
      </div>
    </Section>
  );
}
