import type { OutboundResponse } from '#lib/http/session.ts';
import type { Stage } from './stages.ts';

/** The destination answered, and the answer is not a success. `stage` names where, one that the destination declares. */
export class DestinationRefusal extends Error {
  override readonly name = 'DestinationRefusal';
  readonly stage: Stage;
  readonly response: OutboundResponse;

  constructor(stage: Stage, response: OutboundResponse) {
    super(`The destination answered ${response.status} at ${stage}.`);
    this.stage = stage;
    this.response = response;
  }
}
