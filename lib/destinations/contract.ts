import type * as z from 'zod';
import type { ErrorEntries } from '#lib/errors/entry.ts';
import type { Evidence, Signature } from '#lib/errors/signature.ts';
import type { HttpSession, OutboundResponse } from '#lib/http/session.ts';
import type { Localized } from '#lib/i18n/locale.ts';
import type { StageDeclaration } from './stages.ts';

/** `secret` and `secret-url` are sealed at rest, masked in answers and redacted in transcripts; nothing else marks a secret. */
export type FieldKind = 'text' | 'url' | 'secret' | 'secret-url' | 'select';

/** One input of the generated form. */
export type Field = {
  kind: FieldKind;
  label: Localized;
  /** One sentence: what it is. */
  help: Localized;
  /** Where the person finds the value in the vendor's interface. */
  where?: Localized;
  placeholder?: string;
  optional?: boolean;
  /** May stay empty only while another field has one of these values; required otherwise. */
  optionalWhen?: { field: string; is: readonly string[] };
  options?: ReadonlyArray<{ value: string; label: Localized }>;
  /** Shown and required only while another field has one of these values. */
  when?: { field: string; is: readonly string[] };
};

/** A numbered step of the set-up guide. `field` places it beside that input. */
export type GuideStep = { text: Localized; field?: string };

/** A finding that needs no call: shown in the form, the API and the health view. `code` has its page in the catalogue. */
export type Advice = {
  code: string;
  severity: 'info' | 'warning' | 'error';
  field: string | null;
  text: Localized;
  /** What one press may do about it, where that is more than going to `field`. */
  action?: AdviceAction;
};

/** Move to the successor of a retired destination, or set a selection and go on in the field that it brings. */
export type AdviceAction = { kind: 'move' } | { kind: 'switch'; field: string; value: string; next: string };

/** What is known of a configuration besides its values. */
export type ConfigHistory = {
  /** Since when its secrets are the same; null when that was not recorded. */
  secretsSince: Date | null;
};

/** `suspects` are catalogue codes, the likeliest first. */
export type Search = { where: readonly Localized[]; suspects: readonly string[] };

/** A destination that had its day: it can be saved only where it is used already. */
export type Legacy<Config> = {
  /** The catalogue page that says why. */
  code: string;
  /** Type of the destination that takes its place. */
  successor: string;
  /** The successor's configuration, as far as this one has it. */
  move(config: Config): Record<string, unknown>;
};

/** How true a success is: the record was read back (or its id returned), or the destination only said yes. */
export type Truth = 'accepted' | 'confirmed';

/** A configuration is a flat record; every key is one field. */
export type ConfigSchema = z.ZodType<Record<string, unknown>, Record<string, unknown>>;

/**
 * What is true about a vendor, safe for the browser.
 * Form, validation, masking, sealing, guide and API documentation are derived from it.
 * The functions are methods on purpose: only so a spec of one configuration is also a spec of any.
 */
export type DestinationSpec<Schema extends ConfigSchema = ConfigSchema> = {
  /** The word on the wire and the folder's name. */
  type: string;
  label: Localized;
  summary: Localized;
  /** Issues made with `localizedIssue` speak both languages. Unknown keys are refused (`z.strictObject`). */
  schema: Schema;
  /** Exactly one field per config key; the order is the form's. */
  fields: Readonly<Record<keyof z.input<Schema> & string, Field>>;
  guide: readonly GuideStep[];
  /** Static findings about a valid configuration at a moment (dates expire). */
  advise(config: z.output<Schema>, now: Date, history?: ConfigHistory): Advice[];
  /** Where leads go, in words a person recognises. Never a secret. */
  target(config: z.output<Schema>): string;
  /** The addresses a configuration leads to, so that saving can refuse those which can never be allowed. */
  addresses(config: z.output<Schema>): ReadonlyArray<{ field: string; url: string }>;
  /** The way to a record, in order. Steps of Publish, the help page and the words for a failed attempt are read from it. */
  stages: readonly StageDeclaration[];
  /** Secrets inside secrets, such as the key of a connection string. They are redacted like the fields themselves. */
  innerSecrets?(config: z.output<Schema>): readonly string[];
  /** How true a success can get; null where nothing is delivered and leads wait in the log. */
  truth: Truth | null;
  /** For a success that is only `accepted`: how a person finds the test lead, and what usually keeps it away. */
  search?: Search;
  /** Deliveries in flight at once to one connection. */
  concurrency: number;
  /** Where the vendor counts what an account sends. Absent where nobody counts. */
  pace?: Pace<z.output<Schema>>;
  /** Set for a destination that is not offered any more. */
  legacy?: Legacy<z.output<Schema>>;
};

/** What a vendor allows one account, over all connections of a publisher that lead there. */
export type Pace<Config = Record<string, unknown>> = {
  /** The account: made of fields that are no secrets. */
  account(config: Config): string;
  /** How much of an allowance one lead uses. */
  perLead: number;
  /** Deliveries in flight at once to the account. */
  concurrency: number;
  allowances: readonly Allowance[];
};

/**
 * So much in a stretch of time. Use is counted in slots; the stretch is the current slot and those before it. A slot is a
 * number of seconds, or a day of a time zone.
 */
export type Allowance = {
  /** Unique within the destination. */
  name: string;
  limit: number;
  slot: { seconds: number } | { dayIn: string };
  slots: number;
  /** Tells why leads wait once it is used up. */
  code: string;
  /** Small enough that a publisher should see it coming. */
  isTold?: boolean;
};

/** A lead as destinations see it. Missing customer fields are absent, never null or empty. */
export type OutgoingLead = {
  id: string;
  publisherId: string;
  publisherName: string;
  /** `publisher.offer` */
  offerId: string;
  offerTitle: string;
  source: string;
  action: string;
  customer: {
    firstName?: string;
    lastName?: string;
    email?: string;
    phone?: string;
    country?: string;
    company?: string;
    title?: string;
  };
  description?: string;
  receivedAt: Date;
  /** Set for test leads: the marker `MSFT_TEST_<.NET ticks>`. */
  testMarker?: string;
};

/** Evidence that a lead arrived: what the destination returned, safe to show. */
export type Receipt = { truth: Truth; reference?: string; detail?: Readonly<Record<string, string>> };

export type Clock = { now: () => Date };

/** An access token as its issuer gave it. */
export type Token = { value: string; expiresInSeconds: number };

/** The access token of one connection, kept until shortly before it expires and never given to another connection. */
export type Tokens = {
  /** The token that is kept, else the one `ask` brings. Deliveries that need it at the same time share one question, and its failure. */
  take(ask: () => Promise<Token>): Promise<string>;
  /** The vendor refused this token before its time: the next `take` asks anew. */
  drop(value: string): void;
};

/** What an adapter may ask of the world besides HTTP. Without `tokens` it signs in for every call. */
export type Tools = Clock & { tokens?: Tokens };

/** Something at the destination that a lead to come will meet. Stored, so it is facts and never sentences. One per code. */
export type Finding = {
  /** A page of the catalogue. */
  code: string;
  severity: 'warning' | 'error';
  columns: readonly FoundColumn[];
};

/** `limit` is how many characters it takes, `sent` how many Leadport may send. */
export type FoundColumn = { name: string; label: string | null; limit?: number; sent?: number };

export type Inspection<Config = Record<string, unknown>> = {
  /** Reads the vendor's description of the place and compares it with what `deliver` sends. Writes nothing; throws like `deliver`. */
  look(config: Config, http: HttpSession, tools: Tools): Promise<Finding[]>;
  tell(finding: Finding): Localized;
};

/**
 * What is true about a vendor's protocol, server only.
 * `deliver` keeps no state, logs nothing, retries nothing: it returns a receipt or throws `DestinationRefusal`
 * (the vendor answered and said no) or lets `TransportError` pass. It catches only what an SDK throws around an answer.
 */
export type DestinationAdapter<Config = Record<string, unknown>> = {
  deliver(lead: OutgoingLead, config: Config, http: HttpSession, tools: Tools): Promise<Receipt>;
  /** Proves that the record exists. Throws like `deliver`. Absent where the vendor allows no proof. */
  readBack?(lead: OutgoingLead, config: Config, http: HttpSession, tools: Tools): Promise<Receipt>;
  /** What the vendor tells about the place before a lead meets it. Absent where nobody tells without a lead. */
  inspection?: Inspection<Config>;
  /** The vendor's own code and message in a refusal. */
  readError(response: OutboundResponse): VendorError;
  /** How many seconds the vendor wants the whole connection left alone after this refusal, where it does not say so by `Retry-After`. */
  restAfter?(response: OutboundResponse, now: Date): number | null;
  errors: ErrorEntries;
  signatures: readonly Signature[];
};

export type VendorError = Pick<Evidence, 'vendorCode' | 'vendorMessage'>;
