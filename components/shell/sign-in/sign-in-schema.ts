import * as z from 'zod';

/** Messages are keys of `auth.errors`. */
export const signInSchema = z.object({
  email: z.string().trim().min(1, 'email-missing').pipe(z.email('email-format')),
  password: z.string().min(1, 'password-missing'),
});
