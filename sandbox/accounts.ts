import { createHash, createHmac } from 'node:crypto';

/** A publisher's directory in Entra ID, with one application, one user and any number of environments. */
export type Directory = {
  name: string;
  directoryId: string;
  domain: string;
  applicationId: string;
  applicationKey: string;
  /** A key of the same application whose days are over. */
  expiredKey: string;
  userName: string;
  password: string;
};

/** What exists at the stand-ins. Ids are the same everywhere, secrets belong to one data directory. */
export type Accounts = {
  directories: readonly Directory[];
  marketo: { clientId: string; clientSecret: string };
  /** Signs what Entra ID hands out, so that tokens outlive a restart. */
  tokenKey: string;
  /** The `sig` in a flow's address. */
  flowSignature: (workflowId: string) => string;
};

/** Everything is derived from one secret that is kept already. */
export function sandboxAccounts(secret: string): Accounts {
  const made = (name: string, length: number) => createHmac('sha512', secret).update(name).digest('hex').slice(0, length);
  const directory = (name: string): Directory => ({
    name,
    directoryId: guid(`directory of ${name}`),
    domain: `${name}.onmicrosoft.com`,
    applicationId: guid(`application of ${name}`),
    applicationKey: `${made(`key ${name}`, 3)}8Q~${made(`key of ${name}`, 34)}`,
    expiredKey: `${made(`old ${name}`, 3)}8Q~${made(`old key of ${name}`, 34)}`,
    userName: `leads@${name}.onmicrosoft.com`,
    password: `P4-${made(`password of ${name}`, 16)}`,
  });
  return {
    directories: [directory('contoso'), directory('fabrikam')],
    marketo: { clientId: guid('marketo client'), clientSecret: made('marketo secret', 32) },
    tokenKey: made('tokens', 64),
    flowSignature: (workflowId) => createHmac('sha256', secret).update(`flow ${workflowId}`).digest('base64url'),
  };
}

/** `contoso-sales.crm4.dynamics.com` is an environment of contoso, and so is every other name that begins like that. */
export function directoryOfHost({ directories }: Accounts, host: string): Directory | null {
  return directories.find(({ name }) => new RegExp(`^${name}(?:-[a-z\\d-]+)?\\.`).test(host)) ?? null;
}

/** The same for the same words. */
export function guid(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
