import { Checkbox } from '#components/ui/checkbox.tsx';
import { DestinationMark } from '#components/ui/destination-mark.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { Section } from '#components/ui/section.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { FieldSamples } from './fields.tsx';

export function FormSamples() {
  return (
    <Section title="Forms">
      <div className="grid gap-8 lg:grid-cols-2">
        <FieldSamples />
        <div className="grid content-start gap-6">
          <RadioCards
            legend="Destination"
            name="destination"
            defaultValue="azure-table"
            columns={1}
            cards={[
              {
                value: 'azure-table',
                label: 'Azure Table',
                help: 'Rows in the table MarketplaceLeads of your storage account.',
                icon: <DestinationMark type="azure-table" />,
              },
              {
                value: 'https-endpoint',
                label: 'HTTPS endpoint',
                help: 'A POST to your own address, or to a Power Automate flow.',
                icon: <DestinationMark type="https-endpoint" />,
              },
              {
                value: 'azure-blob',
                label: 'Azure Blob',
                help: 'Only where it is already used.',
                icon: <DestinationMark type="azure-blob" />,
                disabled: true,
              },
            ]}
          />
          <Checkbox label="Only test leads" help="Leaves out what customers sent." defaultChecked />
          <Switch label="Daily digest" help="One e-mail at 08:00, without personal data." defaultChecked />
          <Switch label="Alert on every lead" />
        </div>
      </div>
    </Section>
  );
}
