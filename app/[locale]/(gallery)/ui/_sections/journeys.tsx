import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { CodePane } from '#components/ui/code-pane.tsx';
import { Duration } from '#components/ui/duration.tsx';
import { Section } from '#components/ui/section.tsx';
import { StepsInline } from '#components/ui/steps-inline.tsx';
import { Steps, type Step } from '#components/ui/steps.tsx';
import { Countdown, Time } from '#components/ui/time.tsx';
import { Timeline, TimelineItem } from '#components/ui/timeline.tsx';

const run: readonly Step[] = [
  { name: 'configuration', label: 'Check the configuration', status: 'succeeded', durationMs: 12 },
  {
    name: 'reach',
    label: 'Reach the host',
    detail: 'contoso.crm4.dynamics.com answers, its certificate is valid',
    status: 'succeeded',
    durationMs: 184,
  },
  {
    name: 'sign-in',
    label: 'Sign in',
    detail: 'Asking Microsoft Entra ID for a token as application 2345…',
    status: 'failed',
    durationMs: 1240,
    children: (
      <Banner state="failed" title="The application key is wrong" actions={<Button variant="primary">Check just this</Button>}>
        Paste the key’s Value, not its Secret ID.
      </Banner>
    ),
  },
  { name: 'deliver', label: 'Deliver the test lead', status: 'pending' },
  { name: 'read-back', label: 'Read it back', status: 'skipped' },
];

const underWay: readonly Step[] = run.map((step) =>
  step.name === 'sign-in' ? { ...step, status: 'running', durationMs: null, children: null } : step,
);

const answer = `HTTP/1.1 401 Unauthorized
content-type: application/json

{
  "error": "invalid_client",
  "error_description": "AADSTS7000215: Invalid client secret provided."
}`;

export function JourneySamples() {
  const at = new Date('2026-11-23T05:14:05Z');
  return (
    <Section title="Journeys">
      <StepsInline label="Connection" steps={run} />
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <Steps label="Publishing" steps={underWay} />
        <Steps label="Publishing, failed" steps={run} />
        <Timeline label="What happened to this lead">
          <TimelineItem state="delivered" title="Received and stored" when={<Time value={at} format="time" />} />
          <TimelineItem
            state="failed"
            title="First attempt: the receiver answered 500"
            when={<Time value={at} format="time" />}
            aside={<Duration ms={830} />}
          >
            The exact answer is kept below.
          </TimelineItem>
          <TimelineItem state="waiting" title="Next attempt" when={<Countdown until="2026-12-24T05:15:40Z" />} />
        </Timeline>
        <CodePane title="Answer" code={answer} redacted truncated highlight={[1]} />
      </div>
    </Section>
  );
}
