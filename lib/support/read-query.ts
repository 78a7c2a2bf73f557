const address = /^https?:\/\/[^/\s]+(?:\/it)?\/(?:offers|leads|support|errors)\/([^/?#\s]+)/i;

/** What somebody typed or pasted into the search of support: the id where it is an address of the portal, else the words. */
export function readQuery(search: string): string {
  const text = search.trim().slice(0, 200);
  const match = address.exec(text);
  return match ? decoded(match[1]!) : text;
}

/**
 * Whether the words may stand in an address. A pasted message may hold anything, a person's e-mail included: it is read without
 * leaving a trace, like on the public page.
 */
export function mayStandInAddress(search: string): boolean {
  const text = search.trim();
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) || address.test(text)) return true;
  return text.length <= 80 && !/[\n@{}<>="]|(?<![A-Za-z0-9])\+?\d[\d ]{5,}/.test(text);
}

/** Whether somebody looks for a person by address: nobody is found so, and an address is no message that lacks a page. */
export function isPersonsAddress(search: string): boolean {
  return /^[^\s@<>"{}]+@[^\s@<>"{}]+\.[a-z]{2,}$/i.test(search.trim());
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
