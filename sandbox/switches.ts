/** A fault that is on: for everybody, or for one connection's identifier; `times` limits it to so many requests. */
export type Switch = { vendor: string; fault: string; for: string; times?: number };

export const everybody = '*';

/** Which faults are on. In memory: after a restart of the sandbox all vendors are well. */
export class Switches {
  #on: Switch[] = [];

  list(vendor: string): readonly Switch[] {
    return this.#on.filter((entry) => entry.vendor === vendor);
  }

  isOn(vendor: string, fault: string, whose: string): boolean {
    return this.#on.some((entry) => entry.vendor === vendor && entry.fault === fault && entry.for === whose);
  }

  turnOn(entry: Switch): void {
    this.turnOff(entry.vendor, entry.fault, entry.for);
    this.#on.push(entry);
  }

  /** All of the vendor, all of one fault, or this one only. */
  turnOff(vendor: string, fault?: string, whose?: string): void {
    this.#on = this.#on.filter(
      (entry) => entry.vendor !== vendor || (fault !== undefined && entry.fault !== fault) || (whose !== undefined && entry.for !== whose),
    );
  }

  /** Those that concern a request, the ones for its connection first. */
  concerning(vendor: string, identifiers: readonly string[]): Switch[] {
    const known = new Set(identifiers.map((identifier) => identifier.toLowerCase()));
    const own = this.list(vendor).filter((entry) => known.has(entry.for.toLowerCase()));
    return [...own, ...this.list(vendor).filter((entry) => entry.for === everybody)];
  }

  /** One request has met it; the last of its times turns it off. */
  met(entry: Switch): void {
    if (entry.times === undefined) return;
    entry.times -= 1;
    if (entry.times <= 0) this.#on = this.#on.filter((other) => other !== entry);
  }
}
