'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { Link, usePathname } from '#lib/i18n/navigation.ts';
import { areas, type Area, type AreaName, type Role } from './areas.ts';

export type NavigationProps = {
  role: Role;
  /** What needs the reader, per area; zero is not shown. */
  counts?: Partial<Record<AreaName, number>>;
};

/** The areas a role works in, then what it reads. */
export function Navigation({ role, counts = {} }: NavigationProps) {
  const t = useTranslations('shell');
  const mine = areas.filter((area) => area.roles.includes(role));
  return (
    <nav aria-label={t('navigation')} className="grid gap-5">
      {(['work', 'reading'] as const).map((group) => (
        <ul key={group} className="grid gap-0.5">
          {mine
            .filter((area) => area.group === group)
            .map((area) => (
              <NavigationItem key={area.name} area={area} count={counts[area.name] ?? 0} />
            ))}
        </ul>
      ))}
    </nav>
  );
}

function NavigationItem({ area: { name, href, icon: Icon }, count }: { area: Area; count: number }) {
  const t = useTranslations('shell');
  const pathname = usePathname();
  const current = pathname === href || pathname.startsWith(`${href}/`);
  return (
    <li>
      <Link
        href={href}
        aria-current={current ? 'page' : undefined}
        className={clsx(
          'flex h-8 items-center gap-2.5 rounded px-2.5 transition-colors pointer-coarse:h-11',
          current ? 'bg-accent-soft font-medium text-accent' : 'text-muted hover:bg-line/50 hover:text-ink',
        )}
      >
        <Icon aria-hidden />
        <span className="grow">{t(`areas.${name}`)}</span>
        {count > 0 && (
          <span className="rounded-full bg-needs-you-solid px-1.5 text-xs/4.5 font-semibold text-on-solid">
            {count > 999 ? '999+' : count}
            <span className="sr-only"> {t('needYou')}</span>
          </span>
        )}
      </Link>
    </li>
  );
}
