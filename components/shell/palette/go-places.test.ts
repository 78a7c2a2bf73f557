import { expect, test } from 'vitest';
import { settingsPlaces, type Viewer } from './go-places.ts';

const names = (viewer: Viewer) => settingsPlaces(viewer).map(({ name }) => name);

test('a member is not sent to pages that only owners open', () => {
  expect(names({ role: 'publisher', hasPublisher: true, manages: false })).toEqual(['publisher', 'members', 'notifications']);
});

test('an owner finds every page of the settings', () => {
  expect(names({ role: 'publisher', hasPublisher: true, manages: true })).toEqual([
    'publisher',
    'members',
    'notifications',
    'keys',
    'activity',
  ]);
});

test('an admin has keys and no publisher; support, and who belongs to no publisher, has neither', () => {
  expect(names({ role: 'admin', hasPublisher: false, manages: true })).toEqual(['keys']);
  expect(names({ role: 'support', hasPublisher: false, manages: false })).toEqual([]);
  expect(names({ role: 'publisher', hasPublisher: false, manages: false })).toEqual([]);
});
