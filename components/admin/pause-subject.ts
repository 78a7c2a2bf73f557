import type { Pause, PauseSubject } from '#lib/delivery/pauses.ts';

export function subjectOf(pause: Pause): PauseSubject {
  if (pause.kind === 'connection') return { kind: pause.kind, offer: pause.offer };
  return pause.kind === 'destination' ? { kind: pause.kind, destination: pause.destination } : { kind: pause.kind };
}

/** The subject as the query of `DELETE /admin/pauses`. */
export function subjectQuery(subject: PauseSubject): string {
  return new URLSearchParams({ ...subject }).toString();
}
