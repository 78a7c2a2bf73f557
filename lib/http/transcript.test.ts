import { expect, test } from 'vitest';
import type { OutboundRequest, OutboundResponse } from './session.ts';
import { transcribe } from './transcript.ts';

const request: OutboundRequest = { purpose: 'prepare', method: 'GET', url: 'https://contoso.example/leads.csv' };

function kept(response: Pick<OutboundResponse, 'status' | 'body'>, changes: Partial<OutboundRequest>) {
  const happening = { headers: {}, startedAt: new Date(0), durationMs: 1, address: null, error: null };
  const whole = { ...response, headers: {}, truncated: false };
  return transcribe({ ...happening, request: { ...request, ...changes }, response: whole }, (text) => text).response?.body;
}

test('an answer that is other people’s data leaves only its length, a refusal its words', () => {
  expect(kept({ status: 206, body: 'ada@example.com' }, {})).toBe('ada@example.com');
  expect(kept({ status: 206, body: 'ada@example.com' }, { withholdsAnswer: true })).toBe('(15 characters of other leads, not kept)');
  expect(kept({ status: 403, body: '<Code>AuthenticationFailed</Code>' }, { withholdsAnswer: true })).toContain('AuthenticationFailed');
});
