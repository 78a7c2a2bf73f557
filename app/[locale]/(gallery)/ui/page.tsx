import { PublicShell } from '#components/shell/public-shell.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { ActionSamples } from './_sections/actions.tsx';
import { DataSamples } from './_sections/data.tsx';
import { FloatingSamples } from './_sections/floating.tsx';
import { FormSamples } from './_sections/forms.tsx';
import { JourneySamples } from './_sections/journeys.tsx';
import { StateSamples } from './_sections/states.tsx';
import { TokenSamples } from './_sections/tokens.tsx';

export default function GalleryPage() {
  return (
    <PublicShell>
      <div className="text-base">
        <PageHeader
          title="Parts"
          meta={<Link href="/ui/portal">the portal shell</Link>}
          description="Every part of the interface with its states, for looking at in both languages, light and dark, wide and narrow."
        />
        <TokenSamples />
        <ActionSamples />
        <StateSamples />
        <FormSamples />
        <DataSamples />
        <JourneySamples />
        <FloatingSamples />
      </div>
    </PublicShell>
  );
}
