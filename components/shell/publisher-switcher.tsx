'use client';

import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Menu } from '#components/ui/menu.tsx';
import { MenuChoice } from '#components/ui/menu-items.tsx';
import { useRouter } from '#lib/i18n/navigation.ts';
import { leave } from './leaving.ts';

export type ShellPublisher = { id: string; name: string };

/** Whose offers and leads are shown. With a single publisher it is a name, not a control. */
export function PublisherSwitcher({ publishers, activeId }: { publishers: readonly ShellPublisher[]; activeId: string | null }) {
  const t = useTranslations('shell');
  const router = useRouter();
  const active = publishers.find(({ id }) => id === activeId);

  function choose(id: string) {
    leave(() => {
      remember(id);
      router.push('/offers');
      router.refresh();
    });
  }

  if (publishers.length === 0) return null;
  if (publishers.length === 1 && active) return <p className="truncate px-2.5 font-medium">{active.name}</p>;
  return (
    <Menu
      align="start"
      buttonClassName="flex h-9 w-full items-center gap-2 rounded border border-line bg-raised px-2.5 text-left font-medium transition-colors hover:border-field pointer-coarse:h-11"
      button={
        <>
          <span className="min-w-0 grow truncate">{active?.name ?? t('allPublishers')}</span>
          <span className="sr-only">{t('switchPublisher')}</span>
          <ChevronsUpDown className="size-3.5! text-muted" aria-hidden />
        </>
      }
    >
      <MenuChoice
        label={t('publishers')}
        value={activeId ?? ''}
        onChange={choose}
        options={publishers.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Menu>
  );
}

/** A wish, not a right: the server holds it against the memberships (publisherCookieName in lib/identity/session.ts). */
function remember(id: string) {
  document.cookie = `leadport.publisher=${encodeURIComponent(id)}; path=/; max-age=31536000; samesite=lax`;
}
