import fc from 'fast-check';
import { expect, test } from 'vitest';
import { targets } from './targets.ts';

// The same inputs as npm run fuzz, as many as fit into a test run; how long one may take is measured there, on a calm machine.
test.each(targets)('$name: nothing makes it throw', ({ input, parse }) => {
  fc.assert(
    fc.property(input, (value) => {
      expect(() => parse(value)).not.toThrow();
    }),
    { numRuns: 200 },
  );
});
