import type { OutboundResponse } from '#lib/http/session.ts';

/** The destination answered, and the answer is not a success. `stage` names where (`token`, `write`, `read-back` ...). */
export class DestinationRefusal extends Error {
  override readonly name = 'DestinationRefusal';
  readonly stage: string;
  readonly response: OutboundResponse;

  constructor(stage: string, response: OutboundResponse) {
    super(`The destination answered ${response.status} at ${stage}.`);
    this.stage = stage;
    this.response = response;
  }
}
