'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '#components/ui/dialog.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { areas, type Role } from '../areas.ts';
import { commandKey } from './command-key.ts';
import { goKeys } from './go-keys.ts';
import { setSingleKeys, useSingleKeys } from './single-keys.ts';

type Shortcut = { keys: readonly string[]; words: string };

/** Every key there is, and the switch that silences the single letters. */
export function ShortcutSheet({ role, open, onOpenChange }: { role: Role; open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('shell');
  const areOn = useSingleKeys();
  const changes = role !== 'support';
  const going = areas.flatMap(({ name, roles }) => {
    const letter = goKeys[name];
    return letter && roles.includes(role) ? [{ keys: ['g', letter], words: t(`areas.${name}`) }] : [];
  });
  return (
    <Dialog wide open={open} onOpenChange={onOpenChange} title={t('shortcuts.title')}>
      <div className="grid gap-x-10 gap-y-6 pt-2 sm:grid-cols-2">
        <Group title={t('shortcuts.everywhere')}>
          {[
            { keys: [commandKey(), 'K'], words: t('shortcuts.palette') },
            { keys: ['?'], words: t('shortcuts.sheet') },
            { keys: ['/'], words: t('shortcuts.search') },
            ...(changes ? [{ keys: ['n'], words: t('shortcuts.newOffer') }] : []),
            { keys: ['Esc'], words: t('shortcuts.close') },
          ]}
        </Group>
        <Group title={t('shortcuts.log')}>
          {[
            { keys: ['j'], words: t('shortcuts.next') },
            { keys: ['k'], words: t('shortcuts.previous') },
            { keys: ['Enter', 'o'], words: t('shortcuts.open') },
            ...(changes ? [{ keys: ['r'], words: t('shortcuts.redeliver') }] : []),
          ]}
        </Group>
        <Group title={t('shortcuts.go')}>{going}</Group>
        <Switch
          className="self-start rounded border p-3"
          label={t('shortcuts.single')}
          help={t('shortcuts.singleHelp')}
          checked={areOn}
          onChange={({ target }) => setSingleKeys(target.checked)}
        />
      </div>
    </Dialog>
  );
}

function Group({ title, children }: { title: string; children: readonly Shortcut[] }) {
  return (
    <section>
      <h3 className="mb-1 text-sm font-medium text-muted">{title}</h3>
      <dl className="divide-y">
        {children.map(({ keys, words }) => (
          <div key={keys.join(' ')} className="flex items-center justify-between gap-4 py-1.5">
            <dt>{words}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
