import { Inbox } from 'lucide-react';
import { StateBadge, Tag, type State } from '#components/ui/badge.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { Section } from '#components/ui/section.tsx';
import { SkeletonRows } from '#components/ui/skeleton.tsx';

const states: readonly State[] = ['delivered', 'waiting', 'needs-you', 'failed', 'neutral'];

export function StateSamples() {
  return (
    <Section title="States">
      <div className="flex flex-wrap items-center gap-4">
        {states.map((state) => (
          <StateBadge key={state} state={state} />
        ))}
        <Tag>Draft</Tag>
        <Tag tone="accent">Live</Tag>
      </div>
      <div className="mt-5 grid gap-3">
        <Banner
          state="needs-you"
          title="12 leads are waiting for you since 09:14. Dynamics 365 refuses the application key."
          actions={<Button variant="primary">Fix the key</Button>}
        >
          The key expired on 20 November. Create a new one and paste it here.
        </Banner>
        <Banner state="failed" title="The receiver answered 403." actions={<Button>Check just this</Button>} />
        <Banner state="delivered" title="Live. Every lead of the last 24 hours was delivered." />
        <Banner state="waiting" title="Marketo is busy. 4 leads go out again in 28 s.">
          Nothing to do: the quota renews by itself.
        </Banner>
        <Banner state="neutral" title="Office 365 passwords expire after 90 days.">
          An application key lasts longer and has an expiry date you choose.
        </Banner>
      </div>
      <div className="mt-6 grid gap-6 lg:grid-cols-2">
        <EmptyState icon={Inbox} title="No lead yet" actions={<Button variant="primary">Send a test lead</Button>}>
          Send yourself a test lead: it travels the same way as a customer’s.
        </EmptyState>
        <div className="grid content-start gap-6">
          <Progress label="Releasing held leads" value={312} max={1000} />
          <SkeletonRows rows={4} />
        </div>
      </div>
    </Section>
  );
}
