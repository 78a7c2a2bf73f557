import type { ErrorEntries } from './entry.ts';
import { portalPublishErrors } from './portal-publish.ts';
import { portalTroubleErrors } from './portal-trouble.ts';
import { portalWaitingErrors } from './portal-waiting.ts';

/** What Leadport itself has to say, whatever the destination. */
export const portalErrors = { ...portalTroubleErrors, ...portalPublishErrors, ...portalWaitingErrors } satisfies ErrorEntries;
