/** A lead as a vendor keeps it. */
export type LeadRecord = {
  /** The vendor's own id: a GUID, a lead number. */
  id: string;
  /** Whose it is: an instance, a Munchkin ID, an organization, a flow. */
  owner: string;
  at: string;
  /** How often it was written. */
  times: number;
  fields: Record<string, unknown>;
};

/** A request and how it ended. */
export type Call = {
  at: string;
  method: string;
  path: string;
  identifiers: readonly string[];
  status: number | null;
  fault: string | null;
};

const keptCalls = 200;
const keptRecords = 5_000;

/** What a vendor holds. In memory: a restart of the sandbox forgets. */
export class Ledger {
  readonly #records = new Map<string, LeadRecord>();
  readonly #calls: Call[] = [];

  find(owner: string, id: string): LeadRecord | null {
    return this.#records.get(key(owner, id)) ?? null;
  }

  /** Makes the record or adds to it; true when it was not there before. */
  write({ owner, id, at, fields }: Omit<LeadRecord, 'times'>): boolean {
    const known = this.find(owner, id);
    // Written last, listed first.
    this.#records.delete(key(owner, id));
    this.#records.set(key(owner, id), {
      owner,
      id,
      at: known?.at ?? at,
      times: (known?.times ?? 0) + 1,
      fields: { ...known?.fields, ...fields },
    });
    if (this.#records.size > keptRecords) this.#records.delete(this.#records.keys().next().value!);
    return known === null;
  }

  /** Newest first; of one owner where one is named. */
  list(owner?: string): LeadRecord[] {
    return [...this.#records.values()].filter((record) => owner === undefined || record.owner === owner).reverse();
  }

  /** Newest first. */
  calls(identifier?: string): readonly Call[] {
    return this.#calls.filter(({ identifiers }) => identifier === undefined || identifiers.includes(identifier));
  }

  called(call: Call): void {
    this.#calls.unshift(call);
    if (this.#calls.length > keptCalls) this.#calls.length = keptCalls;
  }

  empty(): void {
    this.#records.clear();
    this.#calls.length = 0;
  }
}

function key(owner: string, id: string): string {
  return `${owner} ${id}`;
}
