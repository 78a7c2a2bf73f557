'use client';

import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { SecretInput } from '#components/ui/secret-input.tsx';
import { Select } from '#components/ui/select.tsx';
import { Textarea } from '#components/ui/textarea.tsx';

export function FieldSamples() {
  return (
    <div className="grid content-start gap-5">
      <Field
        label="Endpoint URL"
        help="Starts with https. A Power Automate URL is pasted whole, with everything after sig=."
        aside="Step 3"
      >
        {(control) => <Input {...control} code placeholder="https://" />}
      </Field>
      <Field label="Directory ID" error="A directory ID has 36 characters in five groups. This one has 35.">
        {(control) => <Input {...control} code defaultValue="1234abcd-0000-4000-8000-00000000abc" />}
      </Field>
      <Field label="Application key" help="Paste the key's Value, not its Secret ID.">
        {(control) => <SecretInput {...control} saved={{ hint: 'b9Kc' }} />}
      </Field>
      <Field label="Signing secret" optional>
        {(control) => <SecretInput {...control} />}
      </Field>
      <Field label="Authentication">
        {(control) => (
          <Select
            {...control}
            options={[
              { value: 'none', label: 'None' },
              { value: 'bearer', label: 'Bearer token' },
            ]}
          />
        )}
      </Field>
      <Field label="Error message" optional>
        {(control) => <Textarea {...control} code placeholder="AADSTS7000215: Invalid client secret provided" />}
      </Field>
    </div>
  );
}
