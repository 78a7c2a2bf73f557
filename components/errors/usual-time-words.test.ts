import { expect, test } from 'vitest';
import { usualTime } from './usual-time-words.ts';

test.each([
  [1, 'Most publishers solve this within 1 minute.'],
  [12, 'Most publishers solve this within 12 minutes.'],
  [17, 'Most publishers solve this within 20 minutes.'],
  [91, 'Most publishers solve this within 2 hours.'],
  [36 * 60, 'Most publishers solve this within 36 hours.'],
  [36 * 60 + 1, 'Most publishers solve this within 2 days.'],
])('%d minutes', (minutes, sentence) => {
  expect(usualTime(minutes, 'publisher', 'en')).toBe(sentence);
});

test('what somebody else mends passes by itself, in Italian as well', () => {
  expect(usualTime(5, 'vendor', 'en')).toBe('It usually passes within 5 minutes.');
  expect(usualTime(5, 'network', 'it')).toBe('Di solito passa entro 5 minuti.');
  expect(usualTime(61, 'publisher', 'it')).toBe('La maggior parte degli editori risolve entro 65 minuti.');
});
