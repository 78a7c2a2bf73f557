import { expect, test } from 'vitest';
import { classify } from '#lib/errors/classify.ts';
import { networkSignatures } from '#lib/errors/network-signatures.ts';
import { leadportCodes } from './transport-error.ts';

test.each(leadportCodes)('%s has a page of its own', (transportCode) => {
  expect(classify({ transportCode, stage: 'connect' }, networkSignatures)).not.toMatch(/^(unrecognised-response|portal-internal)$/);
});
