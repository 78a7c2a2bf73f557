const people = [
  ['Ada', 'Rossi', 'Esempio', 'IT', 'CTO'],
  ['Noor', 'Haddad', 'Fabrikam', 'AE', 'Head of Data'],
  ['Linnea', 'Berg', 'Nordwind', 'SE', 'IT Manager'],
  ['Kenji', 'Watanabe', 'Tailspin', 'JP', 'Architect'],
  ['Maria', 'Silva', 'Adventure Works', 'BR', 'Purchasing'],
  ['Tom', 'Baker', 'Wingtip', 'GB', 'Developer'],
  ['Giulia', 'Ferri', 'Officine Ferri', 'IT', 'Direttrice'],
  ['Chidi', 'Okafor', 'Proseware', 'NG', 'Analyst'],
  ['Anna', 'Kowalska', 'Lucerne', 'PL', 'Consultant'],
  ['Emma', 'Dubois', 'Coho', 'FR', 'Chef de projet'],
] as const;

const origins = [
  ['AzureMarketplace', 'INS'],
  ['AzureMarketplace', 'PLT'],
  ['AzurePortal', 'Create'],
  ['SPZA', 'PLT'],
  ['TestDrive', 'StartTestDrive'],
  ['AzureMarketplace', 'DNC'],
] as const;

/** The n-th sample: every person with every origin and offer in turn, the same at every run apart from its time. */
export function sampleLead(index: number, offers: string[], now: Date) {
  const [firstName, lastName, company, country, title] = people[index % people.length]!;
  const [source, action] = origins[index % origins.length]!;
  return {
    offer: offers[index % offers.length]!,
    source,
    action,
    customer: {
      firstName,
      lastName,
      company,
      country,
      title,
      email: `${firstName}.${lastName}.${index}@example.com`.toLowerCase(),
      phone: `+1 555 ${String(index % 10_000).padStart(4, '0')}`,
    },
    occurredAt: now.toISOString(),
  };
}
