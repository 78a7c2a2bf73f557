'use client';

import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Menu, MenuLabel, MenuLink } from '#components/ui/menu.tsx';

export type ShellPublisher = {
  id: string;
  name: string;
  /** Where choosing it leads. */
  href: string;
};

/** Whose offers and leads are shown. With a single publisher it is a name, not a control. */
export function PublisherSwitcher({ publishers, activeId }: { publishers: readonly ShellPublisher[]; activeId: string | null }) {
  const t = useTranslations('shell');
  const active = publishers.find(({ id }) => id === activeId);
  if (publishers.length === 0) return null;
  if (publishers.length === 1 && active) return <p className="truncate px-2.5 font-medium">{active.name}</p>;
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={t('switchPublisher', { name: active?.name ?? t('allPublishers') })}
          className="flex h-9 w-full items-center gap-2 rounded border border-line bg-raised px-2.5 text-left font-medium transition-colors hover:border-field pointer-coarse:h-11"
        >
          <span className="min-w-0 grow truncate">{active?.name ?? t('allPublishers')}</span>
          <ChevronsUpDown className="size-3.5! text-muted" aria-hidden />
        </button>
      }
    >
      <MenuLabel>{t('publishers')}</MenuLabel>
      {publishers.map((publisher) => (
        <MenuLink key={publisher.id} href={publisher.href} current={publisher.id === activeId}>
          {publisher.name}
        </MenuLink>
      ))}
    </Menu>
  );
}
