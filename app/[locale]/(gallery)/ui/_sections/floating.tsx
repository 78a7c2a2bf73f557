import { Section } from '#components/ui/section.tsx';
import { FloatingParts } from './floating-parts.tsx';

export function FloatingSamples() {
  return (
    <Section title="What floats, and tabs">
      <FloatingParts />
    </Section>
  );
}
