const known = ['configuration', 'reach', 'sign-in', 'deliver', 'read-back'] as const;

/** A station as `offers.stations` knows it. */
export function stationKey(name: string): (typeof known)[number] {
  return known.find((one) => one === name) ?? 'deliver';
}
