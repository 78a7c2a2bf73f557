/** Ends the session and goes to the start page. What this tab kept for the person goes with it. */
export async function signOutHome(): Promise<void> {
  sessionStorage.clear();
  const { signOut } = await import('next-auth/react');
  await signOut({ callbackUrl: '/' });
}
