export type SignInProblem = 'credentials' | 'rate-limited' | 'unavailable';

/** What next-auth's `error` means to a person. `authorize` answers null for a wrong pair and throws `rate-limited` for too many tries. */
export function knownProblem(error: string | null | undefined): SignInProblem | null {
  if (!error || error === 'SessionRequired') return null;
  if (error === 'CredentialsSignin') return 'credentials';
  return error.startsWith('rate-limited') ? 'rate-limited' : 'unavailable';
}
