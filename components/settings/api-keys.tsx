'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time.tsx';
import { request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import type { KeyScope } from '#lib/identity/api-key.ts';
import { NewKeyDialog } from './new-key-dialog.tsx';

export type ApiKeyRow = {
  id: string;
  name: string;
  scope: KeyScope;
  hint: string;
  createdAt: string;
  lastUsedAt: string | null;
  /** For admins, who see everybody's: whose the key is. */
  publisherId?: string | null;
  owner?: string | null;
};

/** The keys machines use in this publisher's name: made once, shown once, ended at once. */
export function ApiKeys({ keys, scopes }: { keys: readonly ApiKeyRow[]; scopes: readonly KeyScope[] }) {
  const t = useTranslations('settings.keys');
  return (
    <Section title={t('title')} description={t('description')} actions={keys.length > 0 && <NewKeyDialog scopes={scopes} />}>
      {keys.length === 0 ? (
        <EmptyState icon={KeyRound} title={t('none')} actions={<NewKeyDialog scopes={scopes} />}>
          {t('noneHelp')}
        </EmptyState>
      ) : (
        <KeyTable keys={keys} />
      )}
    </Section>
  );
}

function KeyTable({ keys }: { keys: readonly ApiKeyRow[] }) {
  const t = useTranslations('settings.keys');
  return (
    <Table caption={t('title')} stacked>
      <TableHead>
        <HeadCell>{t('name')}</HeadCell>
        <HeadCell>{t('key')}</HeadCell>
        <HeadCell>{t('scope')}</HeadCell>
        <HeadCell>{t('created')}</HeadCell>
        <HeadCell>{t('lastUsed')}</HeadCell>
        <HeadCell>
          <span className="sr-only">{t('actions')}</span>
        </HeadCell>
      </TableHead>
      <TableBody>
        {keys.map((key) => (
          <Row key={key.id}>
            <Cell label={t('name')} className="font-medium">
              {key.name}
            </Cell>
            <Cell label={t('key')} code>
              lp_…{key.hint}
            </Cell>
            <Cell label={t('scope')}>
              <span>
                {t(`scopes.${key.scope}`)}
                {key.publisherId && <span className="block text-sm text-muted">{key.publisherId}</span>}
              </span>
            </Cell>
            <Cell label={t('created')}>
              <span>
                <Time value={key.createdAt} format="date" />
                {key.owner && <span className="block text-sm text-muted">{key.owner}</span>}
              </span>
            </Cell>
            <Cell label={t('lastUsed')}>{key.lastUsedAt ? <Time value={key.lastUsedAt} format="relative" /> : t('never')}</Cell>
            <Cell align="end">
              <RevokeKey apiKey={key} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function RevokeKey({ apiKey }: { apiKey: ApiKeyRow }) {
  const t = useTranslations('settings.keys');
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" variant="quiet" aria-label={t('revokeNamed', { name: apiKey.name })}>
          {t('revoke')}
        </Button>
      }
      title={t('revokeTitle', { name: apiKey.name })}
      confirmLabel={t('revoke')}
      danger
      failure={t('revokeFailed')}
      onConfirm={async () => {
        await request('DELETE', `/api-keys/${apiKey.id}`);
        router.refresh();
      }}
    >
      {t('revokeHelp', { hint: apiKey.hint })}
    </ConfirmDialog>
  );
}
