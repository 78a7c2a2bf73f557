import { Plus, RotateCcw, Trash2 } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { ButtonLink, ExternalLink, Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';

export function ActionSamples() {
  return (
    <Section title="Buttons and links">
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary">Publish</Button>
        <Button icon={RotateCcw}>Check just this</Button>
        <Button variant="quiet">Cancel</Button>
        <Button variant="danger" icon={Trash2}>
          Erase this lead
        </Button>
        <Button variant="primary" pending pendingLabel="Publishing…">
          Publish
        </Button>
        <Button disabled>Go live</Button>
        <ButtonLink href="/ui" icon={Plus} variant="primary" size="large">
          New offer
        </ButtonLink>
        <Button size="small">Small</Button>
        <CopyButton text="https://portal.example/api/v1/intake/sample" label="Copy the intake URL" />
      </div>
      <p className="mt-4 max-w-reading">
        A <Link href="/ui">link inside the portal</Link>, a{' '}
        <Link quiet href="/ui">
          quiet one for names
        </Link>{' '}
        and one that leads to <ExternalLink href="https://learn.microsoft.com/">Microsoft Learn</ExternalLink>.
      </p>
    </Section>
  );
}
