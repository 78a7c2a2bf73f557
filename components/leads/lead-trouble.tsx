import { useTranslations } from 'next-intl';
import { DiagnosisCard } from '#components/errors/diagnosis-card.tsx';
import { ShareProblem } from '#components/support/share-problem.tsx';
import { ButtonLink } from '#components/ui/link.tsx';
import type { LeadView } from '#lib/leads/lead-view.ts';
import { CheckAndRelease } from './check-and-release.tsx';

/** What keeps a lead from its destination, and what to do; nothing where all is well. */
export function LeadTrouble({ lead, mayChange, className }: { lead: LeadView; mayChange: boolean; className?: string }) {
  const t = useTranslations('leads.detail');
  if (!lead.diagnosis) return null;
  const failed = lead.attempts.findLast(({ outcome }) => outcome !== 'delivered');
  const waits = lead.delivery.status === 'held' || lead.delivery.status === 'retrying';
  const isOurs = lead.delivery.reason !== 'not-live' && lead.attempts.length > 0;
  return (
    <div className={className}>
      <DiagnosisCard
        diagnosis={lead.diagnosis}
        audience={mayChange ? 'publisher' : 'support'}
        evidence={failed && { ...failed, at: failed.startedAt, trace: failed.id }}
        actions={
          <>
            {mayChange && waits && (
              <>
                {isOurs && <CheckAndRelease offerId={lead.offer} />}
                <ButtonLink href={`/offers/${lead.offer}`} prefetch={false} variant={isOurs ? 'secondary' : 'primary'}>
                  {t('toOffer')}
                </ButtonLink>
              </>
            )}
            <ShareProblem offerId={lead.offer} leadId={lead.id} />
          </>
        }
      />
    </div>
  );
}
