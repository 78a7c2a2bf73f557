/** `publisher.offer`: the publisher's own id before the first dot, the offer's after it. */
export type OfferId = { publisherId: string; id: string };

const form = /^([a-z0-9][a-z0-9_-]{0,49})\.([A-Za-z0-9][A-Za-z0-9._-]{0,99})$/;

/** Null when the text is not an offer id. */
export function parseOfferId(text: string): OfferId | null {
  const match = form.exec(text);
  return match ? { publisherId: match[1]!, id: match[2]! } : null;
}

export function formatOfferId({ publisherId, id }: OfferId): string {
  return `${publisherId}.${id}`;
}
