/**
 * Customers of educational institutions: their personal data is neither stored nor passed on.
 * The rule is the domain's last label, subdomains included; `.edu.xx` is not meant.
 */
export function isWithheldForPrivacy(email: string | undefined): boolean {
  if (!email) return false;
  const domain = email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .replace(/\.+$/, '')
    .toLowerCase();
  return email.includes('@') && domain.endsWith('.edu');
}
