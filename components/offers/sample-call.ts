/** A lead as Microsoft's marketplace posts it to an HTTPS endpoint, for a POSIX shell. */
export function sampleCall(url: string): string {
  const body = JSON.stringify(
    {
      UserDetails: {
        FirstName: 'Ada',
        LastName: 'Rossi',
        Email: 'ada@example.com',
        Phone: '+390612345678',
        Country: 'IT',
        Company: 'Example',
        Title: 'Buyer',
      },
      LeadSource: 'AzureMarketplace',
      ActionCode: 'INS',
      OfferTitle: 'Sample',
      Description: 'A sample lead from a terminal',
    },
    null,
    2,
  );
  return `curl ${url} \\\n  -H 'content-type: application/json' \\\n  -d '${body}'`;
}
