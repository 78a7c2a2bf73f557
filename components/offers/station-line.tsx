'use client';

import { useTranslations } from 'next-intl';
import { destinationFormId } from '#components/destinations/destination-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { StepsInline } from '#components/ui/steps-inline.tsx';
import type { ToldStation } from '#lib/offers/read-standing.ts';
import { stationKey } from './station-words.ts';

/** How far leads come, in one line; where they stop, the buttons that try it again. They send the form, so that a correction counts. */
export function StationLine({ stations, mayCheck, pending }: { stations: readonly ToldStation[]; mayCheck: boolean; pending: boolean }) {
  const t = useTranslations('offers');
  const failed = stations.find(({ status }) => status === 'failed');
  if (stations.length === 0) return null;
  return (
    <div className="mb-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <StepsInline
        label={t('stations.label')}
        steps={stations.map(({ name, status, stageLabel }) => ({
          name,
          status,
          label: stageLabel ?? t(`stations.${stationKey(name)}`),
        }))}
      />
      {failed && mayCheck && (
        <div className="flex flex-wrap gap-2">
          <Button
            type="submit"
            form={destinationFormId}
            value={`check:${failed.stage ?? failed.name}`}
            variant="primary"
            pending={pending}
            pendingLabel={t('destination.publishing')}
          >
            {t('run.check')}
          </Button>
          <Button type="submit" form={destinationFormId} value="publish" disabled={pending}>
            {t('destination.publish')}
          </Button>
        </div>
      )}
    </div>
  );
}
