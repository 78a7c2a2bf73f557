import * as z from 'zod';

const problem = z.enum(['email-missing', 'email-format', 'password-missing']);

/** Messages are keys of `auth.errors`. */
const schema = z.object({
  email: z.string().trim().min(1, { error: problem.enum['email-missing'], abort: true }).pipe(z.email(problem.enum['email-format'])),
  password: z.string().min(1, problem.enum['password-missing']),
});

export type Credentials = z.output<typeof schema>;

export type FieldProblems = { [Name in keyof Credentials]?: z.infer<typeof problem> };

export function readCredentials(form: FormData): { credentials: Credentials | null; problems: FieldProblems } {
  const parsed = schema.safeParse({ email: form.get('email'), password: form.get('password') });
  if (parsed.success) return { credentials: parsed.data, problems: {} };
  const { fieldErrors } = z.flattenError(parsed.error);
  const first = (messages: string[] | undefined) => problem.safeParse(messages?.[0]).data;
  return { credentials: null, problems: { email: first(fieldErrors.email), password: first(fieldErrors.password) } };
}
