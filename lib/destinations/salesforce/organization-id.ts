/**
 * The id of a Salesforce organization: 15 characters that distinguish capitals, or 18 with a check on those capitals at the end.
 * @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/field_types.htm#i1435616
 */
export const organizationId = /^00D[a-zA-Z\d]{12}(?:[a-zA-Z\d]{3})?$/;

/** False for an id of 18 characters whose end does not belong to its beginning: it was mistyped, or lost its capitals. */
export function hasSoundEnd(id: string): boolean {
  return id.length !== 18 || id.slice(15).toUpperCase() === endOf(id.slice(0, 15));
}

/** One character for each five: bit n stands for a capital in place n. */
function endOf(id: string): string {
  return [0, 5, 10].map((start) => alphabet[capitals(id.slice(start, start + 5))]).join('');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

function capitals(five: string): number {
  return [...five].reduce((bits, character, place) => (/[A-Z]/.test(character) ? bits | (1 << place) : bits), 0);
}
