/** `Contoso Analytics – 2. Auflage` becomes `contoso-analytics-2-auflage`. */
export function suggestOfferId(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);
}
