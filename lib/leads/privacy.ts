/**
 * Customers of educational institutions, and of whatever an admin added: their personal data is neither stored nor passed on.
 * The rule is the end of the domain, subdomains included; `.edu.xx` is not meant.
 */
export function isWithheldForPrivacy(email: string | undefined, suffixes: readonly string[] = ['.edu']): boolean {
  if (!email) return false;
  const domain = email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .replace(/\.+$/, '')
    .toLowerCase();
  return email.includes('@') && domain.includes('.') && suffixes.some((suffix) => `.${domain}`.endsWith(suffix));
}
