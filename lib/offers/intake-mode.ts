import { isDelivering, isDestinationType } from '#lib/destinations/specs.ts';

export type IntakeMode = 'deliver' | 'hold' | 'store';

/**
 * What intake does with a new lead, from the destination types of the live and of the last saved version.
 * A draft never disturbs what is live. Without anything live, leads wait for the draft; one that only stores is obeyed at once.
 */
export function intakeModeOf(live: string | null, saved: string | null): IntakeMode {
  if (live !== null) return delivers(live) ? 'deliver' : 'store';
  return saved !== null && delivers(saved) ? 'hold' : 'store';
}

/** False for no destination and for one that only keeps leads in the log. */
export function delivers(destination: string | null): boolean {
  return destination !== null && (!isDestinationType(destination) || isDelivering(destination));
}
