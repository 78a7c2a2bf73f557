import { PortalShell } from '#components/shell/portal-shell.tsx';
import { Tag } from '#components/ui/badge.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Section } from '#components/ui/section.tsx';
import { StepsInline } from '#components/ui/steps-inline.tsx';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { DataSamples } from '../_sections/data.tsx';

const publishers = [
  { id: 'contoso', name: 'Contoso' },
  { id: 'fabrikam', name: 'Fabrikam Residences and Hospitality' },
];

export default function PortalSamplePage() {
  return (
    <PortalShell
      user={{ name: 'Anna Rossi', email: 'anna@contoso.example', role: 'admin' }}
      publishers={publishers}
      activePublisherId="contoso"
      counts={{ leads: 12 }}
    >
      <PageHeader
        breadcrumb={[{ label: 'Offers', href: '/ui' }]}
        title="Contoso Analytics"
        meta={
          <>
            <code>contoso.analytics</code> SaaS, contact me <Tag tone="accent">Live</Tag>
          </>
        }
        actions={
          <>
            <Button>Preview</Button>
            <Button variant="primary">Publish</Button>
          </>
        }
      />
      <Banner
        state="needs-you"
        title="12 leads are waiting for you since 09:14. Dynamics 365 refuses the application key."
        actions={<Button variant="primary">Fix the key</Button>}
        className="mb-6"
      >
        The key expired on 20 November. Create a new one and paste it here.
      </Banner>
      <TabLinks
        label="Parts of this offer"
        tabs={[
          { href: '/ui/portal', label: 'Destination', current: true },
          { href: '/ui/portal?tab=leads', label: 'Leads', current: false },
          { href: '/ui/portal?tab=history', label: 'History', current: false },
          { href: '/ui/portal?tab=settings', label: 'Settings', current: false },
        ]}
      />
      <Section title="Dynamics 365 → contoso.crm4.dynamics.com" description="Configured by A. Rossi, 3 Nov, version 4" className="mt-6!">
        <StepsInline
          label="Last check"
          steps={[
            { name: 'address', label: 'address', status: 'succeeded' },
            { name: 'certificate', label: 'certificate', status: 'succeeded' },
            { name: 'sign-in', label: 'sign-in', status: 'failed' },
            { name: 'write', label: 'write', status: 'pending' },
          ]}
        />
      </Section>
      <DataSamples />
    </PortalShell>
  );
}
