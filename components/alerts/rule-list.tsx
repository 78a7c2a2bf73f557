'use client';

import { Mail, Webhook } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, HeadCell, Row, Table, TableBody, TableHead } from '#components/ui/table.tsx';
import type { RuleView } from '#lib/alerts/rules.ts';
import { NewRuleDialog } from './new-rule-dialog.tsx';
import { LastMessage, RuleActions, RuleSwitch } from './rule-row.tsx';
import type { RuleSurroundings } from './rule-surroundings.ts';

/** Who is told of what: one's own mails, and the webhooks everybody at the publisher shares. */
export function RuleList({ rules, ...surroundings }: { rules: readonly RuleView[] } & RuleSurroundings) {
  const t = useTranslations('notifications.settings');
  const mails = rules.filter(({ channel }) => channel === 'email');
  const hooks = rules.filter(({ channel }) => channel === 'webhook');
  return (
    <>
      <Section
        title={t('mine')}
        description={t('mineHelp', { email: surroundings.email })}
        actions={<NewRuleDialog channel="email" {...surroundings} />}
      >
        {mails.length === 0 ? (
          <EmptyState icon={Mail} title={t('noMails')}>
            {t('noMailsHelp')}
          </EmptyState>
        ) : (
          <RuleTable caption={t('mine')} rules={mails} offers={surroundings.offers} />
        )}
      </Section>
      <Section title={t('hooks')} description={t('hooksHelp')} actions={<NewRuleDialog channel="webhook" {...surroundings} />}>
        {hooks.length === 0 ? (
          <EmptyState icon={Webhook} title={t('noHooks')}>
            {t('noHooksHelp')}
          </EmptyState>
        ) : (
          <RuleTable caption={t('hooks')} rules={hooks} offers={surroundings.offers} showsTarget />
        )}
      </Section>
    </>
  );
}

type TableProps = { caption: string; rules: readonly RuleView[]; offers: RuleSurroundings['offers']; showsTarget?: boolean };

function RuleTable({ caption, rules, offers, showsTarget = false }: TableProps) {
  const t = useTranslations('notifications.settings');
  const events = useTranslations('alerts.events');
  const titleOf = (offer: string) => offers.find(({ offerId }) => offerId === offer)?.title ?? offer;
  return (
    <Table caption={caption} stacked comfortable>
      <TableHead>
        <HeadCell>{t('event')}</HeadCell>
        <HeadCell>{t('offer')}</HeadCell>
        {showsTarget && <HeadCell>{t('target')}</HeadCell>}
        <HeadCell>{t('last')}</HeadCell>
        <HeadCell>{t('on')}</HeadCell>
        <HeadCell>
          <span className="sr-only">{t('actions')}</span>
        </HeadCell>
      </TableHead>
      <TableBody>
        {rules.map((rule) => (
          <Row key={rule.id}>
            <Cell className="sm:max-w-72">
              <span>
                <span className="block font-medium">{events(rule.event)}</span>
                <span className="block text-sm text-muted">
                  {t(`help.${rule.event}`)} {rule.event === 'daily-digest' && t('digestZone', { zone: rule.timeZone })}
                </span>
              </span>
            </Cell>
            <Cell label={t('offer')}>{rule.offer === null ? t('everyOffer') : titleOf(rule.offer)}</Cell>
            {showsTarget && (
              <Cell label={t('target')} code className="break-all sm:max-w-64">
                {rule.url}
              </Cell>
            )}
            <Cell label={t('last')}>
              <LastMessage rule={rule} />
            </Cell>
            <Cell label={t('on')}>
              <RuleSwitch rule={rule} />
            </Cell>
            <Cell align="end">
              <RuleActions rule={rule} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
