/** OWASP ASVS 5.0, 6.2.1: at least 8, 15 recommended; there is no rule about kinds of characters. Forms and the API ask for the same. */
export const passwordLength = { min: 12, max: 200 };
