import type { Figures } from '#lib/health/figures.ts';

/** What charts tell apart, from the bottom of a bar up. Quiet colours for what is well; amber and red only for what is not. */
export const layers = ['confirmed', 'accepted', 'waiting', 'other', 'held', 'failed'] as const;

export type Layer = (typeof layers)[number];

export const layerSwatches: Record<Layer, string> = {
  confirmed: 'bg-delivered/80',
  accepted: 'bg-delivered/45',
  waiting: 'bg-waiting/50',
  other: 'bg-field/35',
  held: 'bg-needs-you-solid',
  failed: 'bg-failed-solid',
};

export function layerValue(figures: Figures, layer: Layer): number {
  return layer === 'other' ? figures.withheld + figures.stored + figures.missing : figures[layer];
}
